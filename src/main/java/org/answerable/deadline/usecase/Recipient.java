package org.answerable.deadline.usecase;

import java.time.ZoneId;
import java.util.Locale;
import org.answerable.directory.Department;
import org.answerable.directory.Person;

/**
 * Somebody who hears of a deadline.
 *
 * @param id  user id, or department id for the department's own address
 * @param why       key of the text that says why it is this recipient
 * @param insteadOf user id of the person who is away and in whose place it is, empty if it is nobody's
 */
record Recipient(String id, String name, String address, Locale language, ZoneId zone, String why, String insteadOf) {

    static Recipient person(Person person, String why) {
        return new Recipient(person.id(), person.name(), person.mail(), person.language(), person.zone(), why, "");
    }

    /** The same, in the place of somebody who is away. */
    Recipient inPlaceOf(String userId) {
        return because(why, userId);
    }

    /** The same for another reason. */
    Recipient because(String otherWhy, String userId) {
        return new Recipient(id, name, address, language, zone, otherWhy, userId);
    }

    /** The same; without an address if it does not hold. */
    Recipient reachedIf(boolean holds) {
        return holds ? this : new Recipient(id, name, null, language, zone, why, insteadOf);
    }

    /** The department's own mail address. */
    static Recipient department(Department department, String why) {
        return new Recipient(
                department.id(),
                department.name(),
                department.mail(),
                department.language(),
                department.zone(),
                why,
                "");
    }
}
