package org.answerable.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.casefile.persistence.CaseRow;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.CaseLog;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.TransactionMemo;
import org.springframework.stereotype.Component;

/** Reads and changes case rows; a change that meets another version than it has read says what happened in between. */
@Component
class CaseChanges {

    private static final String PARTY = "party";

    private final CaseMapper cases;
    private final Directory directory;
    private final Clock clock;
    private final TransactionMemo<String, CaseRow> seen = new TransactionMemo<>();

    CaseChanges(CaseMapper cases, Directory directory, Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    CaseFile get(CaseId caseId) {
        return row(caseId).toCaseFile();
    }

    void insert(CaseFile file) {
        CaseLog.about(file.number());
        cases.insert(CaseRow.of(file, clock.instant(), actorName()));
    }

    /**
     * Stores the case as it shall be.
     *
     * @throws StaleException if somebody else changed it since {@code before} was read
     */
    void update(CaseFile before, CaseFile after) {
        seen.forget(before.id().value());
        CaseRow written = CaseRow.of(after, clock.instant(), actorName());
        if (cases.update(written) == 1) {
            seen.put(before.id().value(), written);
        } else {
            CaseRow present = row(before.id());
            List<StaleException.Changed> changes = differences(before, present);
            throw new StaleException(
                    "Case %s was changed in between by %s: %s. Look at it again, then repeat what you did."
                            .formatted(before.number(), nameOf(present.changedBy()), inWords(changes)),
                    changes);
        }
    }

    private CaseRow row(CaseId caseId) {
        CaseRow row = seen.get(caseId.value(), cases::selectById);
        if (row == null) {
            throw new NotFoundException("There is no case " + caseId);
        }
        CaseLog.about(row.number());
        return row;
    }

    private static String actorName() {
        Actor actor = Acting.actor();
        return actor.kind() == Actor.Kind.PARTY ? PARTY : actor.id();
    }

    private String nameOf(String changedBy) {
        if (PARTY.equals(changedBy)) {
            return "the complainant";
        }
        return directory.person(changedBy).map(Person::name).orElse(changedBy);
    }

    private static List<StaleException.Changed> differences(CaseFile seen, CaseRow present) {
        List<StaleException.Changed> changes = new ArrayList<>();
        difference(changes, "state", seen.state(), present.state());
        difference(changes, "department", seen.ownerDepartment(), present.ownerDepartment());
        difference(changes, "person", seen.ownerPerson(), present.ownerPerson());
        difference(changes, "category", seen.category(), present.category());
        difference(changes, "severity", seen.severity(), present.severity());
        difference(
                changes, "confidential", String.valueOf(seen.confidential()), String.valueOf(present.confidential()));
        return changes;
    }

    private static void difference(List<StaleException.Changed> changes, String field, String seen, String present) {
        if (!Objects.equals(seen, present)) {
            changes.add(new StaleException.Changed(
                    field, Objects.requireNonNullElse(present, ""), Objects.requireNonNullElse(seen, "")));
        }
    }

    private static String inWords(List<StaleException.Changed> changes) {
        return changes.isEmpty()
                ? "the same values were stored again"
                : changes.stream()
                        .map(change -> "%s is now %s (was %s)"
                                .formatted(change.field(), shown(change.now()), shown(change.was())))
                        .collect(Collectors.joining(", "));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
