package org.answerable.directory;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Whom a mail goes to, and how it is read there.
 *
 * @param id      user id, or department id for a department's own address
 * @param address the mail address; null if there is none
 */
public record Addressee(String id, String name, String address, Locale language, ZoneId zone) {

    /** The person. */
    public static Addressee of(Person person) {
        return new Addressee(person.id(), person.name(), person.mail(), person.language(), person.zone());
    }

    /** The department at its own address. */
    public static Addressee of(Department department) {
        return new Addressee(
                department.id(), department.name(), department.mail(), department.language(), department.zone());
    }
}
