package org.answerable.notification.rendering;

import java.util.Locale;

/** A mail in words: one line of subject, the same content as plain text and as HTML, and the language they are in. */
public record RenderedMail(String subject, String text, String html, Locale language) {}
