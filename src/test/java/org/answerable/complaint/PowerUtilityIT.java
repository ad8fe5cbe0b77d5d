package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Complaints to a power utility in the sample organisation (F-15, F-16). */
@ServerTest
class PowerUtilityIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    FileComplaint filing;

    @Autowired
    ComplaintFixture complaints;

    @ParameterizedTest
    @CsvSource({
        "power-outage, general, repair, in-work",
        "voltage, general, power-service-experts, in-work",
        "outage-notice, simple, customer-centre, in-work",
        "meter, general, power-service-experts, in-work",
        "staff-attitude, general, quality, in-work",
        "safety-hazard, urgent, repair, in-work",
        "wrongdoing, major, inspection-office, in-work",
        "other, general, customer-centre, triage",
        "'', general, customer-centre, triage"
    })
    void aStrangerFilesOnThePageAndItIsRouted(String category, String severity, String department, String state) {
        Visitor stranger = new Visitor(port);
        stranger.get("/?lang=zh-CN");
        var form = Jsoup.parse(stranger.get("/complaints/new/power-utility").body());
        assertThat(form.text()).contains("供电服务");
        var answer = stranger.post(
                "/complaints/new",
                Map.of(
                        "profile", "power-utility",
                        "once", form.selectFirst("input[name=once]").val(),
                        "category", category,
                        "subject", "停电",
                        "description", "昨晚停电三小时，无人通知。",
                        "name", "李明",
                        "email", "li.ming@example.org",
                        "language", "zh-CN",
                        "website", ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String filed = stranger.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
        CaseFile complaint = caseFiles
                .byNumber(filed.replaceAll("(?s).*(CP-\\d{4}-\\d{6}).*", "$1"))
                .orElseThrow();

        assertThat(complaint.profile()).isEqualTo("power-utility");
        assertThat(complaint.ownerDepartment()).isEqualTo(department);
        assertThat(complaint.severity()).isEqualTo(severity);
        assertThat(complaint.state()).isEqualTo(state);
    }

    @Test
    void whatTheMediaTakeUpGoesToTheExperts() {
        ComplaintDraft inThePapers = new ComplaintDraft(
                "power-utility",
                "phone",
                "Bill",
                "It is in the papers.",
                "bill",
                null,
                null,
                null,
                "en",
                new PartyDraft("Ann", "ann@example.org", null, "en", false, true));
        CaseId id = Acting.as(Actor.person("emma.clark"), "phone", () -> filing.file(inThePapers))
                .caseId();

        assertThat(complaints.file(id).severity()).isEqualTo("major");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("power-service-experts");
    }

    @Test
    void theExpertsReviewTheAnswerOfTheDepartmentAndAttributeTheCause() {
        CaseId id = complaints.filed("power-utility", "bill");
        complaints.investigated(id, "li.na", "substantiated");
        complaints.drafted(id, "li.na", "We read the meter again.");

        complaints.stands(id, "checking", "UserTask_CheckResponse");
        assertThat(complaints.task(id).departments()).containsExactly("power-service-experts");
        complaints.checked(id, "li.na");
        complaints.confirmedOnly(id);
        complaints.stands(id, "attributing", "UserTask_AttributeCause");
        assertThat(complaints.task(id).departments()).containsExactly("power-service-experts");
    }
}
