package org.answerable.casefile.persistence;

/** The content of a row of {@code attachment_chunk}. */
public record AttachmentChunkRow(byte[] content) {}
