package org.answerable.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are printed.
 *
 * @param sender who writes, above the letter ({@code answerable.letters.sender})
 * @param font   a TrueType or OpenType file or collection that shows Chinese ({@code answerable.letters.font}); empty: looked for
 */
@ConfigurationProperties("answerable.letters")
record LetterSettings(@DefaultValue("Answerable") String sender, @DefaultValue("") String font) {}
