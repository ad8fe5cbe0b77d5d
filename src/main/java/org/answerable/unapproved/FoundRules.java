package org.answerable.unapproved;

import java.time.Instant;
import java.util.List;
import org.answerable.change.ItemRegister;
import org.answerable.change.WrittenItems;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.WrittenField;

/** Checks what somebody reports; all broken rules are told at once. */
record FoundRules(List<String> profiles, Directory directory, ItemRegister register, Instant now, String reporter) {

    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    /**
     * The report, tidied and complete.
     *
     * @throws InvalidInputException naming every field that breaks a rule
     */
    FoundChange check(FoundChange sent) {
        FieldChecks checks = new FieldChecks();
        FoundChange tidy = new FoundChange(
                checks.of(() -> WrittenField.oneOf("profile", sent.profile(), profiles)),
                sent.channel(),
                checks.of(() -> WrittenField.required("subject", sent.subject(), SHORT)),
                checks.of(() -> WrittenField.required("description", sent.description(), LONG)),
                checks.of(() -> String.join(" ", WrittenItems.codes(sent.items(), register))),
                checks.of(() -> past(sent.foundAt())),
                checks.of(() -> person("foundBy", WrittenField.blankless(sent.foundBy()), reporter)),
                checks.of(() -> person("doneBy", WrittenField.blankless(sent.doneBy()), null)),
                checks.of(() -> WrittenField.optional("service", sent.service(), SHORT)));
        checks.done();
        return tidy;
    }

    private Instant past(Instant sent) {
        if (sent == null) {
            return now;
        }
        if (sent.isAfter(now)) {
            throw WrittenField.refused("foundAt", "future", now.toString());
        }
        if (sent.isBefore(Instant.EPOCH)) {
            throw WrittenField.refused("foundAt", "too-early", Instant.EPOCH.toString());
        }
        return sent;
    }

    private String person(String field, String sent, String otherwise) {
        if (sent == null) {
            return otherwise;
        }
        return directory
                .person(sent)
                .map(Person::id)
                .orElseThrow(() -> WrittenField.refused(field, "no-such-person", ""));
    }
}
