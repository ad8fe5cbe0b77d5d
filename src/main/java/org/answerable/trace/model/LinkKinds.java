package org.answerable.trace.model;

import static org.answerable.casefile.CaseKind.CHANGE_REQUEST;
import static org.answerable.casefile.CaseKind.COMPLAINT;
import static org.answerable.casefile.CaseKind.EMERGENCY;
import static org.answerable.casefile.CaseKind.INCIDENT;
import static org.answerable.casefile.CaseKind.PROBLEM;
import static org.answerable.casefile.CaseKind.RELEASE;
import static org.answerable.casefile.CaseKind.SERVICE_REQUEST;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks.Relation;

/** Which case may be what to which other, when a person says so. That a change is part of a release only the release itself says. */
public final class LinkKinds {

    private static final Set<CaseKind> TOLD = Set.of(COMPLAINT, SERVICE_REQUEST, INCIDENT, EMERGENCY, PROBLEM);
    private static final Set<CaseKind> HAPPENED = Set.of(INCIDENT, EMERGENCY, PROBLEM);
    private static final Set<CaseKind> DONE = Set.of(CHANGE_REQUEST, RELEASE);

    private LinkKinds() {}

    /** True if the sentence makes sense. */
    public static boolean allow(CaseKind source, Relation relation, CaseKind target) {
        return switch (relation) {
            case DUPLICATE_OF -> source == target;
            case APPEAL_OF -> source == COMPLAINT && target == COMPLAINT;
            case CAUSED_BY -> TOLD.contains(source) || DONE.contains(source) && target != COMPLAINT;
            case RESOLVED_BY -> TOLD.contains(source) && (DONE.contains(target) || HAPPENED.contains(target));
            case LED_TO -> HAPPENED.contains(target) || target == CHANGE_REQUEST || target == SERVICE_REQUEST;
            case PART_OF ->
                source == target && !DONE.contains(source) || HAPPENED.contains(target) && !DONE.contains(source);
        };
    }

    /** What a case of this kind may be to any other. */
    public static List<Relation> from(CaseKind source) {
        return Arrays.stream(Relation.values())
                .filter(relation ->
                        Arrays.stream(CaseKind.values()).anyMatch(target -> allow(source, relation, target)))
                .toList();
    }
}
