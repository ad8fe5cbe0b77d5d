package org.answerable.agreement;

/**
 * An answer on paper as a form brings it, not yet checked; every field but the answer may be null.
 *
 * @param by    who said it, at most 200 characters
 * @param on    the day, written {@code 2026-01-31}
 * @param paper number or file name of the document, at most 400 characters
 * @param words at most 4,000 characters
 */
public record WrittenAnswer(Answer answer, String by, String on, String paper, String words) {}
