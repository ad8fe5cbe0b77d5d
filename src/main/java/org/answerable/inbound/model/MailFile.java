package org.answerable.inbound.model;

/**
 * A file that came with a mail.
 *
 * @param name as the sender calls it, never null
 */
public record MailFile(String name, byte[] content) {}
