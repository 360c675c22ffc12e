package org.nisba.linking;

import java.util.List;
import org.nisba.text.Language;

/**
 * What a text's names mean.
 *
 * @param language the language asked for or found
 * @param links in the order of the text
 * @param revision the catalogue revision that was used
 */
public record LinkedText(Language language, List<Link> links, long revision) {}
