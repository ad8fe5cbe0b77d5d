package org.answerable.directory.sample;

import java.io.PrintStream;
import java.util.Map;
import org.answerable.directory.Person;

/** Shows the passwords of a first start, once. */
final class FirstPeople {

    private static final String LINE = "  %-16s %-25s %-34s %s%n";

    private FirstPeople() {}

    /** Prints user id, password, roles and name of each; straight to the stream, never to a log. */
    static void print(PrintStream out, String heading, Map<Person, String> passwords) {
        out.println();
        out.println(heading);
        out.println();
        out.printf(LINE, "user id", "password", "roles", "name");
        passwords.forEach((person, password) -> out.printf(LINE, person.id(), password, roles(person), person.name()));
        out.println();
        out.flush();
    }

    private static String roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> role.groupId())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
