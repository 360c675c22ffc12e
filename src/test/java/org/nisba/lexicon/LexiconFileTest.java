package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: a saved lexicon is the lexicon that was saved, or none. */
class LexiconFileTest {

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("test.lexicon");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anOpenedOneAnswersAsTheOneThatWasSaved(long seed) throws IOException {
    Lexicon lexicon = RandomLexicon.changed(seed);
    new LexiconFile(lexicon, "état 1").save(file());
    LexiconFile opened = LexiconFile.open(file());

    assertThat(opened.origin()).isEqualTo("état 1");
    assertThat(opened.lexicon().segments()).hasSameSizeAs(lexicon.segments());
    assertThat(RandomLexicon.answers(opened.lexicon(), seed))
        .isEqualTo(RandomLexicon.answers(lexicon, seed));
  }

  @Test
  void anOpenedOneTakesChangesLikeTheOneThatWasSaved() throws IOException {
    Lexicon lexicon = RandomLexicon.changed(7);
    new LexiconFile(lexicon, "").save(file());
    Lexicon opened = LexiconFile.open(file()).lexicon();
    Set<String> ids = Set.of("e1", "e2", "new");

    assertThat(
            RandomLexicon.answers(
                opened.with(99, ids, RandomLexicon.builder(8, ids)).compacted(), 9))
        .isEqualTo(
            RandomLexicon.answers(
                lexicon.with(99, ids, RandomLexicon.builder(8, ids)).compacted(), 9));
  }

  @Test
  void theEmptyLexiconCanBeSaved() throws IOException {
    new LexiconFile(Lexicon.empty(), "").save(file());

    assertThat(LexiconFile.open(file()).lexicon().entityCount()).isZero();
  }

  @Test
  void theSameEntitiesMakeTheSameFile() throws IOException {
    new LexiconFile(RandomLexicon.changed(3), "").save(file());
    byte[] first = Files.readAllBytes(file());
    new LexiconFile(RandomLexicon.changed(3), "").save(file());

    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileWithAnyBitTurnedIsRefused(long seed) throws IOException {
    Random random = new Random(seed);
    new LexiconFile(RandomLexicon.changed(seed), "origin").save(file());
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 0; i < 300; i++) {
      int at = i < 100 ? i : random.nextInt(random.nextBoolean() ? 3_000 : bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), bytes);
      assertRefused("byte " + at);
      bytes = undamaged(seed);
    }
  }

  private byte[] undamaged(long seed) throws IOException {
    Path whole = directory.resolve("whole" + seed);
    if (!Files.exists(whole)) {
      new LexiconFile(RandomLexicon.changed(seed), "origin").save(whole);
    }
    return Files.readAllBytes(whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aTruncatedFileIsRefused(long seed) throws IOException {
    Random random = new Random(seed);
    new LexiconFile(RandomLexicon.changed(seed), "origin").save(file());
    long size = Files.size(file());
    for (int i = 0; i < 100; i++) {
      size = random.nextInt(3) == 0 ? size - 1 : random.nextLong(size);
      try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
        channel.truncate(size);
      }
      assertRefused(size + " bytes");
      if (size < 64) {
        Files.write(file(), undamaged(seed));
        size = Files.size(file());
      }
    }
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Files.writeString(file(), "{\"id\":\"Q1\"}\n".repeat(1000));
    assertRefused("text");
    Files.write(file(), new byte[10_000]);
    assertRefused("zeros");
    byte[] longer = undamaged(1);
    Files.write(file(), longer);
    Files.write(file(), new byte[8], StandardOpenOption.APPEND);
    assertRefused("longer");
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> LexiconFile.open(file()))
        .as(what)
        .isInstanceOf(InvalidLexiconFileException.class);
  }

  /** Another process saves one lexicon after the other until it is killed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aKilledWriterLeavesAWholeFile(long seed) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LexiconFileTest.class.getName(),
                file().toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("writer.log").toFile())
            .start();
    try {
      for (int i = 0; i < 1200 && !Files.exists(file()); i++) {
        assertThat(writer.isAlive()).isTrue();
        Thread.sleep(Duration.ofMillis(50));
      }
      Thread.sleep(Duration.ofMillis(new Random(seed).nextInt(300)));
    } finally {
      writer.destroyForcibly().waitFor();
    }

    Lexicon opened = LexiconFile.open(file()).lexicon();
    assertThat(RandomLexicon.answers(opened, 1))
        .isEqualTo(RandomLexicon.answers(RandomLexicon.changed(opened.revision()), 1));
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.filter(each -> each.toString().endsWith(".lexicon")))
          .isEqualTo(List.of(file()));
    }
  }

  /** The process that is killed. */
  public static void main(String[] arguments) throws IOException {
    List<Lexicon> lexicons =
        List.of(RandomLexicon.changed(1), RandomLexicon.changed(2), RandomLexicon.changed(3));
    for (int i = 0; ; i++) {
      new LexiconFile(lexicons.get(i % 3), "").save(Path.of(arguments[0]));
    }
  }
}
