package org.answerable.notification;

import java.util.Objects;

/**
 * A file that goes out with a mail.
 *
 * @param name      as its reader sees it, in any script; without a folder
 * @param mediaType such as {@code text/csv; charset=UTF-8}
 */
public record MailFile(String name, String mediaType, byte[] content) {

    private static final int LONGEST_NAME = 200;

    /** No sign that could end a header or lead into a folder. */
    public MailFile {
        name = Objects.requireNonNull(name)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029/\\\\]+", " ")
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a file has 1 to " + LONGEST_NAME + " characters: " + name);
        }
        content = content.clone();
    }
}
