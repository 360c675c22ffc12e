package org.nisba.importing;

import java.io.OutputStream;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.CatalogueVisitor;
import org.nisba.catalogue.EntityType;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes the catalogue, or what was changed of it, in the order of ids. Thread-safe. */
@Service
public class Exports {

  /** How the catalogue is written. */
  public enum Format {
    /** The project's own lines, which an import reads again. */
    NISBA,
    /** A table for spreadsheets, with the more usual part of what there is. */
    CSV
  }

  private final Catalogue catalogue;
  private final JsonMapper json;

  Exports(Catalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  /** Gives the stream to write to, once the revision of what is written is known. */
  @FunctionalInterface
  public interface Target {

    /** {@return where to write; the export closes it when it is whole} */
    OutputStream open(long revision);
  }

  /**
   * Writes all as of one revision, in memory that does not grow with the catalogue.
   *
   * @param since only what was changed after this revision, with what was deleted; 0 for all
   */
  public void write(Format format, long since, Target target) {
    Writing writing = new Writing(format, target);
    catalogue.visit(since, writing);
    writing.close();
  }

  private final class Writing implements CatalogueVisitor {

    private final Format format;
    private final Target target;
    private ExportWriter writer = new Nowhere();

    Writing(Format format, Target target) {
      this.format = format;
      this.target = target;
    }

    @Override
    public void revision(long revision) {
      OutputStream out = target.open(revision);
      writer =
          switch (format) {
            case NISBA -> new EntityLineWriter(json, out);
            case CSV -> new TableWriter(out);
          };
    }

    @Override
    public void entity(CatalogueEntity entity) {
      writer.entity(entity);
    }

    @Override
    public void merged(String id, EntityType type, String into) {
      writer.merged(id, type, into);
    }

    @Override
    public void deleted(String id) {
      writer.deleted(id);
    }

    void close() {
      writer.close();
    }
  }

  /** Before the revision is known there is nothing to write. */
  private record Nowhere() implements ExportWriter {

    @Override
    public void entity(CatalogueEntity entity) {
      throw new IllegalStateException("the revision comes first");
    }

    @Override
    public void close() {
      // nothing was opened
    }
  }
}
