package org.answerable.casefile.persistence;

/** How many files a case has, and how many bytes they are together. */
public record AttachmentTotals(long files, long bytes) {}
