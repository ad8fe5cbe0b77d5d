package org.answerable.deadline;

import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Absence;
import org.answerable.directory.NoteAbsence;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom a ladder tells while the people it means are away. */
@ServerTest
@Tag("h2-only")
class AbsenceRungsIT {

    private static final List<String> PEOPLE = List.of("xu.hui", "zhou.qiang");

    @Autowired
    ApplicationContext context;

    @Autowired
    NoteAbsence absences;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void everybodyIsBack() {
        PEOPLE.forEach(this::back);
    }

    @Test
    void aRungGoesToDeputyThenHeadAndWhereAllAreAwayToTheNextAndTheAdministrators() {
        Probe probe = new Probe(context);
        CaseId caseId = probe.opened("repair", List.of(order()));
        caseFiles.assign(caseId, "repair", "xu.hui");
        away("xu.hui", "zhou.qiang");
        clock.advance(Duration.ofMinutes(20).plusSeconds(2));
        probe.executeDueJobs(caseId);
        assertThat(told(probe, caseId)).containsEntry("recipients", List.of("zhou.qiang"));

        away("zhou.qiang", null);
        clock.advance(Duration.ofMinutes(20).plusSeconds(2));
        probe.executeDueJobs(caseId);
        assertThat(told(probe, caseId))
                .containsEntry("recipients", List.of("huang.jun", "deng.kai"))
                .containsEntry("nobodyFound", true);

        back("xu.hui");
        clock.advance(Duration.ofMinutes(10));
        probe.executeDueJobs(caseId);
        assertThat(told(probe, caseId))
                .containsEntry("who", "department-head")
                .containsEntry("recipients", List.of("xu.hui"))
                .doesNotContainKey("nobodyFound");
    }

    private static java.util.Map<String, Object> told(Probe probe, CaseId caseId) {
        List<RecordedFact> climbed = probe.recorded(caseId).stream()
                .filter(fact -> fact.values().containsKey("rung"))
                .toList();
        return climbed.get(climbed.size() - 1).values();
    }

    private void away(String person, String deputy) {
        Instant now = clock.instant();
        as(
                person,
                () -> absences.save(
                        new Absence(null, person, now, now.plus(Duration.ofDays(1)), deputy, null, null, null, 0)));
    }

    private void back(String person) {
        as(person, () -> absences.of(person).forEach(absence -> absences.end(person, absence.id(), absence.version())));
    }

    private static void as(String person, Runnable work) {
        Acting.as(Actor.person(person), "web", work);
    }
}
