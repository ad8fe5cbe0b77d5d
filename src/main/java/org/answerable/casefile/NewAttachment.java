package org.answerable.casefile;

import org.springframework.core.io.InputStreamSource;

/**
 * A file to add to a case.
 *
 * @param name     as the sender calls it
 * @param content  can be opened more than once
 * @param forParty true if the complainant shall see it too
 */
public record NewAttachment(String name, InputStreamSource content, Attachment.Origin origin, boolean forParty) {}
