package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.complaint.closing.AttributedCause;
import org.answerable.complaint.closing.AttributedCauses;
import org.answerable.complaint.model.Cause;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A substantiated complaint is attributed to its cause, and the responsible department acts (F-16 step 6). */
@ServerTest
class CauseIT {

    private static final String ATTRIBUTE = "UserTask_AttributeCause";
    private static final String FOLLOW_UP = "UserTask_FollowUpCause";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    AttributedCauses causes;

    @Autowired
    CaseAccess access;

    @Autowired
    TasklistUser tasklist;

    @Test
    void aCauseIsAttributedAndFollowedUpByTheDepartmentThatIsResponsible() {
        CaseId id = confirmed("telecom", "bill", "li.na", "substantiated");

        complaints.stands(id, "attributing", ATTRIBUTE);
        assertThat(complaints.task(id).departments()).containsExactly("quality");
        tasklist.complete(
                "song.jie",
                id,
                ATTRIBUTE,
                Map.of("cause", "work-error", "explanation", "Typed wrong. 𠮷😀", "responsible", "second-line"));

        complaints.stands(id, "following-up", FOLLOW_UP);
        assertThat(complaints.task(id).departments()).containsExactly("second-line");
        assertThat(access.mayRead(complaints.file(id), "raj.patel")).isTrue();
        assertThatThrownBy(() -> tasklist.complete("li.na", id, FOLLOW_UP, Map.of("measure", "x")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasklist.complete("raj.patel", id, FOLLOW_UP, Map.of("measure", " ")))
                .hasStackTraceContaining("field=measure, rule=required");
        tasklist.complete("raj.patel", id, FOLLOW_UP, Map.of("measure", "Four eyes. 𠮷😀"));

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        AttributedCause cause = causes.of(id).orElseThrow();
        assertThat(cause.cause()).isEqualTo(Cause.WORK_ERROR);
        assertThat(cause.measure()).isEqualTo("Four eyes. 𠮷😀");
        assertThat(cause.measuredBy()).isEqualTo("raj.patel");
    }

    @Test
    void withoutACauseTheFileIsClosed() {
        CaseId id = confirmed("telecom", "bill", "li.na", "partly-substantiated");
        tasklist.complete("song.jie", id, ATTRIBUTE, Map.of("cause", "none", "explanation", "Weather"));

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(complaints.passed(id, FOLLOW_UP)).isZero();
    }

    @Test
    void whatWasNotSubstantiatedHasNoCause() {
        for (String finding : new String[] {"not-substantiated", "cannot-be-decided"}) {
            CaseId id = confirmed("telecom", "bill", "li.na", finding);

            complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
            assertThat(causes.of(id)).isEmpty();
        }
    }

    @Test
    void theExpertsOfPowerServiceAttributeWhatRepairDidAndOthersWhatTheyDidThemselves() {
        CaseId repair = confirmed("business-hall", "power-outage", "zhou.qiang", "substantiated");
        assertThat(complaints.task(repair).departments()).containsExactly("power-service-experts");

        CaseId experts = confirmed("business-hall", "meter", "huang.jun", "substantiated");
        assertThat(complaints.task(experts).departments()).containsExactly("quality");
    }

    @Test
    void aCauseNeedsAnExplanationAndADepartmentThatActs() {
        CaseId id = confirmed("telecom", "bill", "li.na", "substantiated");

        assertThatThrownBy(() -> tasklist.complete("song.jie", id, ATTRIBUTE, Map.of("cause", "bad luck")))
                .hasStackTraceContaining("field=cause, rule=not-allowed");
        assertThatThrownBy(() -> tasklist.complete("song.jie", id, ATTRIBUTE, Map.of("cause", "work-error")))
                .hasStackTraceContaining("field=explanation, rule=required");
        assertThatThrownBy(() ->
                        tasklist.complete("song.jie", id, ATTRIBUTE, Map.of("cause", "work-error", "explanation", "x")))
                .hasStackTraceContaining("field=responsible, rule=not-allowed");
        complaints.stands(id, "attributing", ATTRIBUTE);
    }

    private CaseId confirmed(String profile, String category, String person, String finding) {
        CaseId id = complaints.filed(profile, category);
        complaints.answered(id, person, finding, "So it is.");
        complaints.confirmedOnly(id);
        return id;
    }
}
