package org.nisba.importing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;

/**
 * Whatever a file holds, a reader takes it, rejects lines of it, or says that it cannot be read.
 */
class ReadersFuzzTest {

  private static void read(ImportFormat format, byte[] file) {
    try {
      Collected.of(format, ImportOptions.DEFAULTS, file);
    } catch (UnreadableFileException | IOException _) {
      // said so
    }
  }

  @FuzzTest(maxDuration = "30s")
  void nisba(byte @NotNull [] file) {
    read(ImportFormat.NISBA, file);
  }

  @FuzzTest(maxDuration = "30s")
  void wikidata(byte @NotNull [] file) {
    read(ImportFormat.WIKIDATA, file);
  }

  @FuzzTest(maxDuration = "30s")
  void csv(byte @NotNull [] file) {
    read(ImportFormat.CSV, file);
  }

  @FuzzTest(maxDuration = "30s")
  void followTheMoney(byte @NotNull [] file) {
    read(ImportFormat.FOLLOW_THE_MONEY, file);
  }

  @FuzzTest(maxDuration = "30s")
  void geoNames(byte @NotNull [] file) {
    read(ImportFormat.GEONAMES, file);
  }

  @FuzzTest(maxDuration = "30s")
  void jrcNames(byte @NotNull [] file) {
    read(ImportFormat.JRC_NAMES, file);
  }

  @FuzzTest(maxDuration = "30s")
  void skos(byte @NotNull [] file) {
    read(ImportFormat.SKOS, file);
  }
}
