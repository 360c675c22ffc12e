package org.nisba.evaluation;

import java.util.List;
import org.nisba.text.Tables;

/** An Arabic name of the news, and how the French press writes it: {@code french-press.tsv}. */
record FrenchPress(String arabic, List<String> french) {

  static List<FrenchPress> read() {
    return Tables.lines(FrenchPress.class, "french-press.tsv").stream()
        .map(line -> line.split("\t"))
        .map(cells -> new FrenchPress(cells[0], List.of(cells[1].split(" "))))
        .toList();
  }
}
