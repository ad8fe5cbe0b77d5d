package org.answerable.agreement;

/** A notice as a form brings it, not yet checked; days are written {@code 2026-01-31}, every text may be null. */
public record WrittenNotice(String notice, String how, String commentsUntil, String inForceOn, boolean standardForm) {}
