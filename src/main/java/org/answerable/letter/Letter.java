package org.answerable.letter;

import java.util.Map;

/**
 * What a party is told.
 *
 * @param template name of the mail template, such as {@code remedy-done}
 * @param kind     kind of correspondence under which it is filed, such as {@code answer}
 * @param body     the text that is filed, as the party reads it
 * @param values   what the template shows beside {@code number}, {@code about} and the link {@code tracking}
 */
public record Letter(String template, String kind, String body, Map<String, Object> values) {}
