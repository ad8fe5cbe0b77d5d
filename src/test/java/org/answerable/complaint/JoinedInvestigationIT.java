package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.answerable.casefile.CaseLinks;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.model.Finding;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several complaints about one matter: one investigation, but each with its own clock and letter. */
@ServerTest
class JoinedInvestigationIT {

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    ComplaintResponses responses;

    @Autowired
    CaseLinks links;

    @Autowired
    Deadlines deadlines;

    @Autowired
    EngineTime time;

    @Test
    void aJoinedComplaintTakesOverWhatTheInvestigationFindsAndIsAnsweredByItself() {
        CaseId investigated = investigatedComplaint();
        CaseId joined = joined(investigated);
        Deadline firstReply = deadlines.of(joined, "first-reply").orElseThrow();
        assertThat(firstReply.department())
                .isEqualTo(complaints.file(investigated).ownerDepartment());
        assertThat(firstReply.due())
                .as("every case keeps its own clock")
                .isEqualTo(firstReply.started().plus(firstReply.limit()));
        assertDue(joined, firstReply);
        complaints.complete(joined, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.stands(joined, "in-work", "UserTask_ResolveComplaint");
        assertDue(joined, deadlines.of(joined, "resolve").orElseThrow());
        assertThat(complaints.file(joined).category()).isEqualTo("late-or-no-show");

        complaints.investigated(investigated, "wang.fang", "partly-substantiated");
        complaints.stands(joined, "in-work", "UserTask_ResolveComplaint");
        time.executeErrands(joined);

        complaints.stands(joined, "drafting", "UserTask_DraftResponse");
        assertThat(responses.judgement(joined))
                .get()
                .extracting(ComplaintResponses.Judgement::finding)
                .isEqualTo(Finding.PARTLY_SUBSTANTIATED);
        assertThat(responses.evidence(joined))
                .extracting(Evidence::text)
                .containsExactly(complaints.file(investigated).number());
        assertThat(due(joined)).isEqualTo(Deadline.State.RUNNING);

        complaints.drafted(joined, "wang.fang", "The driver was late on your trip too.");
        complaints.checked(joined, "wang.fang");
        assertThat(due(joined)).isEqualTo(Deadline.State.MET);
        assertThat(due(investigated)).isEqualTo(Deadline.State.RUNNING);
        complaints.confirmed(joined);
        complaints.isOver(joined, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aComplaintThatJoinsAfterTheFindingTakesItOverWhenItsOwnInvestigationWouldBegin() {
        CaseId investigated = investigatedComplaint();
        complaints.investigated(investigated, "wang.fang", "substantiated");
        CaseId joined = joined(investigated);

        complaints.complete(joined, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it."));
        time.executeErrands(joined);

        complaints.stands(joined, "drafting", "UserTask_DraftResponse");
    }

    @Test
    void whoJoinsOneThatJoinedJoinsTheInvestigation() {
        CaseId investigated = investigatedComplaint();
        CaseId first = joined(investigated);

        CaseId second = joined(first);

        assertThat(links.of(second)).extracting(CaseLinks.Link::otherCaseId).containsExactly(investigated);
    }

    @Test
    void onlyAnOpenComplaintThatIsWorkedOnCanBeJoined() {
        CaseId joining = complaints.filed("ride-hailing", null);
        CaseId untouched = complaints.filed("ride-hailing", null);

        for (String number : new String[] {
            "CP-1999-000001",
            complaints.file(joining).number(),
            complaints.file(untouched).number()
        }) {
            assertThatThrownBy(() -> complaints.complete(joining, "li.na", Map.of("outcome", "join", "joinTo", number)))
                    .hasMessageContaining(number);
        }
        complaints.stands(joining, "triage", "UserTask_TriageComplaint");
    }

    private CaseId investigatedComplaint() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it."));
        return id;
    }

    private CaseId joined(CaseId investigated) {
        CaseId id = complaints.filed("ride-hailing", null);
        complaints.complete(
                id,
                "li.na",
                Map.of(
                        "outcome",
                        "join",
                        "joinTo",
                        complaints.file(investigated).number()));
        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        return id;
    }

    /** The engine keeps whole seconds on some databases. */
    private void assertDue(CaseId caseId, Deadline deadline) {
        assertThat(complaints.task(caseId).due().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(deadline.due().truncatedTo(ChronoUnit.SECONDS));
    }

    private Deadline.State due(CaseId caseId) {
        return deadlines.of(caseId, "resolve").orElseThrow().state();
    }
}
