package org.nisba.lexicon;

/**
 * One spelling of an entity.
 *
 * @param entity index of the entity in the lexicon
 * @param language BCP 47 tag
 * @param text the spelling as stored, or the part of it that a {@link NameKind#SHORT} form is
 * @param kind what it is to the entity
 * @param words the number of its words
 * @param capitals a bit for each of the first 31 words, set when the word begins with a capital
 * @param period when it is in use
 */
public record Name(
    int entity,
    String language,
    String text,
    NameKind kind,
    int words,
    int capitals,
    Period period) {}
