package org.nisba.names;

/**
 * A convention of writing Arabic names with Latin letters. How each writes what is in {@code
 * romanisation.tsv}, with the sources.
 */
public enum Romanisation {
  /** The press of France: {@code Kadhafi, Abdel Fattah al-Sissi, Ghannouchi}. */
  FRENCH_PRESS,
  /** The French of Algeria, Morocco, Tunisia and Mauritania: {@code Tebboune, Djamel Eddine}. */
  MAGHREB,
  /** The French of Lebanon and Syria: {@code Joumblatt, Haniyé}. */
  MASHREQ,
  /** Egypt and Sudan, where the letter jim is a hard g: {@code Gamal, el-Sisi, Naguib}. */
  EGYPT,
  /** The Gulf and Iraq as passports write: {@code Rasheed, Al Nahyan, Abdulrahman}. */
  GULF,
  /** Arabic names as Persian says them: {@code Kazemi, Rouhani, Hossein}. */
  PERSIAN,
  /** English-language agencies and papers: {@code Gaddafi, al-Kadhimi, Hussein}. */
  ENGLISH_PRESS,
  /** Transliteration with marks, DIN 31635 or ALA-LC: {@code al-Qaḏḏāfī, Muḥammad}. */
  SCHOLARLY
}
