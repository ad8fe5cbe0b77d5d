package org.answerable.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** Identifiers without a sequence that all writers would share. */
public final class Ids {

    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new UUID version 7 (RFC 9562, section 5.7), 36 characters; later ones sort after earlier ones. */
    public static String next() {
        return TIME_ORDERED.generate().toString();
    }
}
