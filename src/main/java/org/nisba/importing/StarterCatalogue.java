package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.nisba.catalogue.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The entities that the service comes with, for a catalogue that is still empty. */
@Component
public class StarterCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(StarterCatalogue.class);
  private static final String FILES = "classpath*:db/starter/*.ndjson";

  private final Catalogue catalogue;
  private final Imports imports;

  StarterCatalogue(Catalogue catalogue, Imports imports) {
    this.catalogue = catalogue;
    this.imports = imports;
  }

  /** Loads the starter catalogue if the catalogue holds no entity. */
  public void loadIfEmpty() {
    if (!catalogue.isEmpty()) {
      return;
    }
    ImportReport report =
        imports.run(
            new ImportRequest(ImportFormat.NISBA, "starter", ImportOptions.DEFAULTS),
            StarterCatalogue::open,
            _ -> {});
    LOG.info("loaded the starter catalogue: {} entities", report.changed());
    if (report.state() != ImportState.COMPLETED || report.rejected() > 0) {
      throw new IllegalStateException("the starter catalogue is not whole: " + report);
    }
  }

  /** {@return all lines of the starter catalogue} */
  public static InputStream open() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
      Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      List<InputStream> parts = new ArrayList<>();
      for (Resource file : files) {
        parts.add(file.getInputStream());
        parts.add(new ByteArrayInputStream(new byte[] {'\n'}));
      }
      return new SequenceInputStream(Collections.enumeration(parts));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + FILES, e);
    }
  }
}
