package org.nisba.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.NamePiece.Kind;
import org.nisba.text.Script;

/** Tells by which convention a Latin name was written, given what it is in Arabic. */
final class Reading {

  private Reading() {}

  /**
   * {@return the convention that writes most of the name so, the first of several; null when the
   * name is not Latin or nothing is known of it}
   */
  static @Nullable Romanisation of(
      List<NamePiece> pieces, Collection<Spelling> arabic, SpellingModel model) {
    boolean latin = pieces.stream().anyMatch(piece -> piece.kind() == Kind.WORD && !piece.arabic());
    if (!latin || arabic.isEmpty()) {
      return null;
    }
    List<NamePart> written = NameParts.of(Spelling.best(arabic, 1).getFirst().text());
    List<String> words =
        pieces.stream()
            .filter(piece -> piece.kind() == Kind.WORD && !piece.arabic())
            .map(NamePiece::text)
            .toList();
    Map<Romanisation, Integer> votes = new EnumMap<>(Romanisation.class);
    for (Romanisation convention : Romanisation.values()) {
      votes.put(convention, 0);
    }
    String last = written.getLast().bare();
    for (ChunkPair pair : model.align(last, true, words.getLast(), false)) {
      Correspondence.of(pair.left(), pair.right(), Script.ARABIC, Script.LATIN)
          .conventions()
          .forEach(convention -> votes.merge(convention, 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<Romanisation, Integer>comparingByValue().thenComparing(byOrder()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static Comparator<Map.Entry<Romanisation, Integer>> byOrder() {
    return Comparator.comparing(
        (Map.Entry<Romanisation, Integer> vote) -> -vote.getKey().ordinal());
  }
}
