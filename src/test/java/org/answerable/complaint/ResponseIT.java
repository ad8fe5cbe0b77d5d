package org.answerable.complaint;

import static org.answerable.complaint.ComplaintFixture.aComplaint;
import static org.answerable.complaint.ComplaintFixture.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.answer.AddEvidence;
import org.answerable.complaint.answer.AddEvidence.NewEvidence;
import org.answerable.complaint.grant.ChooseRemedy;
import org.answerable.complaint.grant.GrantedRemedies;
import org.answerable.complaint.grant.GrantedRemedies.GrantedRemedy;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the investigation to the sent answer: every way through and out, and the duties kept apart. */
@ServerTest
class ResponseIT {

    private static final String DRAFT = "UserTask_DraftResponse";
    private static final String CHECK = "UserTask_CheckResponse";
    private static final String APPROVE = "UserTask_ApproveRemedy";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseAccess access;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AddEvidence evidence;

    @Autowired
    ChooseRemedy choosing;

    @Autowired
    ComplaintResponses responses;

    @Autowired
    GrantedRemedies granted;

    @Autowired
    Ledger ledger;

    @Autowired
    Mails mails;

    @Autowired
    TaskService tasks;

    @Test
    void aFindingAboutWhatHappenedNeedsEvidence() {
        CaseId id = inWork();
        for (String finding : List.of("substantiated", "partly-substantiated", "not-substantiated")) {
            assertThatThrownBy(() ->
                            complaints.complete(id, "emma.clark", Map.of("outcome", "finding", "finding", finding)))
                    .hasMessageContaining("at least one piece of evidence");
        }
        assertThatThrownBy(() -> complaints.complete(
                        id,
                        "emma.clark",
                        Map.of(
                                "outcome",
                                "finding",
                                "finding",
                                "substantiated",
                                "evidenceKind",
                                "rumour",
                                "evidence",
                                "x")))
                .hasMessageContaining("trip-track");
        assertThat(responses.evidence(id)).isEmpty();

        complaints.as("emma.clark", () -> {
            evidence.add(id, new NewEvidence("call-recording", "He shouted. 𠮷😀", "Archive, 4711", null));
            return null;
        });
        complaints.complete(id, "emma.clark", Map.of("outcome", "finding", "finding", "not-substantiated"));

        complaints.stands(id, "drafting", DRAFT);
        assertThat(responses.evidence(id)).singleElement().satisfies(piece -> {
            assertThat(piece.text()).isEqualTo("He shouted. 𠮷😀");
            assertThat(piece.keptAt()).isEqualTo("Archive, 4711");
            assertThat(piece.addedBy()).isEqualTo("emma.clark");
        });
    }

    @Test
    void whatCannotBeDecidedNeedsNone() {
        CaseId id = inWork();
        complaints.complete(id, "li.na", Map.of("outcome", "finding", "finding", "cannot-be-decided"));

        complaints.stands(id, "drafting", DRAFT);
        assertThat(shown(id, "answer")).contains("can no longer be found out").doesNotContain("{finding}");
    }

    @Test
    void aComplaintFoundWithdrawnEndsAsWithdrawn() {
        CaseId id = inWork();
        assertThatThrownBy(() ->
                        complaints.complete(id, "emma.clark", Map.of("outcome", "finding", "finding", "withdrawn")))
                .hasMessageContaining("Reason");
        complaints.complete(
                id, "emma.clark", Map.of("outcome", "finding", "finding", "withdrawn", "reason", "Told us by phone"));

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(complaints.passed(id, "EndEvent_TakenBack")).isEqualTo(1);
        assertThat(deadlines.of(id, "resolve").orElseThrow().state()).isEqualTo(Deadline.State.CANCELLED);
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("Told us by phone");
        assertThatThrownBy(() -> complaints.as("emma.clark", () -> {
                    evidence.add(id, new NewEvidence("record", "Too late", null, null));
                    return null;
                }))
                .hasMessageContaining("evidence-over");
    }

    @Test
    void theDraftBeginsInTheComplainantsLanguageAndTakesTheRemediesIn() {
        ComplaintDraft english = aComplaint("ride-hailing", "late-or-no-show");
        CaseId id = complaints.file(new ComplaintDraft(
                english.profile(),
                "web",
                "司机没有来",
                "等了一个小时",
                "late-or-no-show",
                null,
                null,
                null,
                "zh-CN",
                new ComplaintDraft.PartyDraft("王小明", "wang@example.org", null, "zh-CN", false, false)));
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "正在核实。"));
        complaints.investigated(id, "li.na", "substantiated");

        assertThat(shown(id, "answer")).contains(complaints.file(id).number(), "司机没有来", "您的投诉属实", "{remedy}");
        assertThat(String.valueOf(tasks.getVariableLocal(complaints.task(id).id(), "remedies")))
                .contains("C-02/refund", "C-16".substring(0, 2));
        complaints.complete(id, "li.na", remedy("C-02/refund", "35.5", "CNY"));

        complaints.stands(id, "checking", CHECK);
        assertThat(shown(id, "draft")).contains("全额退还订单费用，金额 CNY 35.50").doesNotContain("{remedy}");
        assertThat(shown(id, "remediesText")).contains("C-02");
        complaints.checked(id, "li.na");
        complaints.verified(id);
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.text())
                .contains("CNY 35.50"));
        assertThat(granted.of(id)).singleElement().satisfies(remedy -> {
            assertThat(remedy.commitment()).isEqualTo("C-02");
            assertThat(remedy.kind()).isEqualTo("refund");
            assertThat(remedy.owedBy()).isEqualTo("platform");
            assertThat(remedy.amount()).isEqualByComparingTo("35.50");
            assertThat(remedy.currency()).isEqualTo("CNY");
        });
    }

    @Test
    void withoutARemedyItsPlaceInTheTextGoes() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "li.na", Map.of("outcome", "ready"));

        assertThat(shown(id, "draft")).doesNotContain("{").endsWith("We are sorry for what happened.");
        complaints.checked(id, "li.na");
        assertThat(granted.of(id)).isEmpty();
    }

    @Test
    void onlyWhatTheTableOffersIsGrantedAndAmountsAreChecked() {
        CaseId id = drafting("substantiated");

        refusesRemedy(id, remedy("C-17/return-item", null, null), "C-02/refund");
        refusesRemedy(id, remedy("C-02/refund", null, "CNY"), "Amount");
        refusesRemedy(id, remedy("C-02/refund", "0", "CNY"), "Amount");
        refusesRemedy(id, remedy("C-02/refund", "-5", "CNY"), "Amount");
        refusesRemedy(id, remedy("C-02/refund", "10.005", "CNY"), "Amount");
        refusesRemedy(id, remedy("C-02/refund", "lots", "CNY"), "Amount");
        refusesRemedy(id, remedy("C-02/refund", "10", "YUAN"), "Currency");
        refusesRemedy(id, remedy("C-02/refund", "10.5", "JPY"), "Amount");
        refusesRemedy(id, remedy("-/apology", "10", "CNY"), "no money");
        refusesRemedy(id, remedy(null, "10", "CNY"), "Remedy");
        assertThatThrownBy(() ->
                        complaints.complete(id, "emma.clark", with(remedy("C-02/refund", null, null), "answer", " ")))
                .as("everything that lacks is named at once")
                .hasMessageContainingAll("Amount", "Currency", "Answer");
        complaints.stands(id, "drafting", DRAFT);
    }

    private void refusesRemedy(CaseId id, Map<String, Object> fields, String said) {
        assertThatThrownBy(() -> complaints.complete(id, "emma.clark", fields)).hasMessageContaining(said);
    }

    @Test
    void theDrafterCannotCheckWhateverTheWay() {
        CaseId id = drafting("substantiated");
        complaints.drafted(id, "emma.clark", "You are right.");
        String task = complaints.task(id).id();

        assertThatThrownBy(() -> complaints.as("emma.clark", () -> {
                    tasks.claim(task, "emma.clark");
                    return null;
                }))
                .hasMessageContaining("Whoever drafted the answer");
        assertThatThrownBy(() -> complaints.as("emma.clark", () -> {
                    tasks.complete(task, Map.of("outcome", "accept"));
                    return null;
                }))
                .hasMessageContaining("Whoever drafted the answer");
        complaints.as("li.na", () -> {
            tasks.claim(task, "li.na");
            return null;
        });
        complaints.as("li.na", () -> {
            tasks.complete(task, new HashMap<>(Map.of("outcome", "accept", "reviewOutcome", "escalate")));
            return null;
        });
        complaints.stands(id, "answered");
    }

    @Test
    void aReturnedDraftIsWrittenAnewWithTheReasonInSight() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "li.na", with(remedy("C-02/refund", "10", "CNY"), "answer", "Too short."));
        assertThatThrownBy(() -> complaints.complete(id, "emma.clark", Map.of("outcome", "return")))
                .hasMessageContaining("Reason");
        complaints.complete(id, "emma.clark", Map.of("outcome", "return", "reason", "Say when he came"));

        complaints.stands(id, "drafting", DRAFT);
        assertThat(shown(id, "answer")).isEqualTo("Too short.");
        assertThat(shown(id, "remarks")).contains("Emma Clark", "Say when he came");
        refusesRemedy(id, with(remedy("C-02/refund", "20", "CNY"), "answer", "Longer"), "already");
        complaints.complete(
                id,
                "emma.clark",
                with(with(remedy("C-02/taxi-fare", "20", "CNY"), "answer", "He came at nine."), "dropRemedies", true));
        complaints.checked(id, "emma.clark");

        complaints.verified(id);
        complaints.stands(id, "answered");
        assertThat(caseFiles.correspondence(id))
                .extracting(Correspondence::body)
                .contains("He came at nine.")
                .doesNotContain("Too short.");
        assertThat(granted.of(id)).extracting(GrantedRemedy::kind).containsExactly("taxi-fare");
        assertThat(deadlines.of(id, "resolve").orElseThrow().state()).isEqualTo(Deadline.State.MET);
    }

    @Test
    void aDraftCanGoBackToTheInvestigation() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "li.na", Map.of("outcome", "investigate", "reason", "A witness turned up"));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        complaints.investigated(id, "li.na", "not-substantiated");
        assertThat(shown(id, "answer")).contains("could not confirm");
    }

    @Test
    void whatTheCheckEscalatesTheHeadDecidesAndNobodyElse() {
        CaseId id = drafting("substantiated");
        complaints.drafted(id, "emma.clark", "You are right.");
        complaints.complete(id, "zhao.min", Map.of("outcome", "escalate", "reason", "I would not say so"));

        complaints.stands(id, "deciding", "UserTask_DecideResponse");
        assertThat(shown(id, "remarks")).contains("I would not say so");
        assertThatThrownBy(() -> complaints.complete(id, "emma.clark", Map.of("outcome", "accept")))
                .hasMessageContaining("Whoever drafted the answer");
        assertThatThrownBy(() -> complaints.complete(id, "zhao.min", Map.of("outcome", "accept")))
                .hasMessageContaining("李娜");
        complaints.complete(id, "li.na", Map.of("outcome", "return", "reason", "Softer, please"));
        complaints.stands(id, "drafting", DRAFT);

        complaints.drafted(id, "emma.clark", "You are partly right.");
        complaints.complete(id, "zhao.min", Map.of("outcome", "escalate", "reason", "Still not"));
        complaints.complete(id, "wang.fang", Map.of("outcome", "accept"));
        complaints.stands(id, "answered");
    }

    @Test
    void aHeadWhoDraftedLeavesTheDecisionToTheDeputy() {
        CaseId id = drafting("substantiated");
        complaints.drafted(id, "li.na", "You are right.");
        complaints.complete(id, "zhao.min", Map.of("outcome", "escalate", "reason", "Unsure"));

        assertThatThrownBy(() -> complaints.complete(id, "li.na", Map.of("outcome", "accept")))
                .hasMessageContaining("拟稿人");
        complaints.complete(id, "wang.fang", Map.of("outcome", "accept"));
        complaints.stands(id, "answered");
    }

    @Test
    void moneyUpToTheLimitNeedsNoApproval() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "zhao.min", with(remedy("C-02/refund", "200", "CNY"), "answer", "Yes."));
        complaints.complete(id, "emma.clark", Map.of("outcome", "accept"));

        complaints.verified(id);
        complaints.stands(id, "answered");
        assertThat(complaints.passed(id, APPROVE)).isZero();
    }

    @Test
    void moneyAboveTheLimitIsApprovedByAHeadWhoNeitherDraftedNorChecked() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "li.na", with(remedy("C-02/refund", "200.01", "CNY"), "answer", "Yes."));
        complaints.complete(id, "wang.fang", Map.of("outcome", "accept"));

        complaints.stands(id, "approving", APPROVE);
        assertThat(complaints.task(id).departments()).containsExactlyInAnyOrder("customer-centre", "manager");
        assertThat(granted.of(id)).isEmpty();
        assertThatThrownBy(() -> complaints.complete(id, "li.na", Map.of("outcome", "accept")))
                .hasMessageContaining("拟稿人");
        assertThatThrownBy(() -> complaints.complete(id, "wang.fang", Map.of("outcome", "accept")))
                .hasMessageContaining("审核人");
        assertThatThrownBy(() -> complaints.complete(id, "emma.clark", Map.of("outcome", "accept")))
                .hasMessageContaining("head or deputy");
        assertThatThrownBy(() -> complaints.complete(id, "lin.yue", Map.of("outcome", "escalate", "reason", "x")))
                .hasMessageContaining("accept");
        complaints.complete(id, "lin.yue", Map.of("outcome", "accept"));

        complaints.verified(id);
        complaints.stands(id, "answered");
        assertThat(granted.of(id)).hasSize(1);
        assertThat(facts(id)).contains("complaint.drafted", "complaint.reviewed", "complaint.remedy-chosen");
    }

    @Test
    void nobodyApprovesTheMoneyThatTheyChose() {
        CaseId id = drafting("substantiated");
        complaints.as("li.na", () -> {
            choosing.choose(id, "C-02/refund", "300", "CNY");
            return null;
        });
        complaints.drafted(id, "zhao.min", "Yes. {remedy}");
        complaints.complete(id, "emma.clark", Map.of("outcome", "accept"));

        assertThatThrownBy(() -> complaints.complete(id, "li.na", Map.of("outcome", "accept")))
                .hasMessageContaining("选择付款补救措施的人");
        complaints.complete(id, "wang.fang", Map.of("outcome", "accept"));
        complaints.verified(id);
        complaints.stands(id, "answered");
    }

    @Test
    void rejectedMoneyGoesBackToTheDrafter() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "zhao.min", with(remedy("C-02/refund", "150", "USD"), "answer", "Yes."));
        complaints.complete(id, "emma.clark", Map.of("outcome", "accept"));
        complaints.stands(id, "approving", APPROVE);
        complaints.complete(id, "li.na", Map.of("outcome", "return", "reason", "In yuan, please"));

        complaints.stands(id, "drafting", DRAFT);
        assertThat(shown(id, "remarks")).contains("In yuan, please");
        complaints.complete(
                id,
                "zhao.min",
                with(with(remedy("C-02/refund", "150", "CNY"), "answer", "Yes, in yuan."), "dropRemedies", true));
        complaints.complete(id, "emma.clark", Map.of("outcome", "accept"));
        complaints.verified(id);
        complaints.stands(id, "answered");
        assertThat(granted.of(id)).extracting(GrantedRemedy::currency).containsExactly("CNY");
    }

    @Test
    void moneyThatTheHeadAcceptedAfterAnEscalationIsApprovedAsWell() {
        CaseId id = drafting("substantiated");
        complaints.complete(id, "zhao.min", with(remedy("C-02/refund", "900", "CNY"), "answer", "Yes."));
        complaints.complete(id, "emma.clark", Map.of("outcome", "escalate", "reason", "Much money"));
        complaints.complete(id, "li.na", Map.of("outcome", "accept"));
        complaints.stands(id, "approving", APPROVE);
        complaints.complete(id, "wang.fang", Map.of("outcome", "accept"));
        complaints.verified(id);
        complaints.stands(id, "answered");
    }

    @Test
    void whatIsSeriousIsCheckedByTheQualityDepartmentWhichMayOpenTheCase() {
        CaseId id = complaints.filed("ride-hailing", "dangerous-driving");
        complaints.complete(id, "liu.yang", Map.of("outcome", "reply", "reply", "We check the track."));
        complaints.investigated(id, "liu.yang", "substantiated");
        assertThat(access.mayRead(complaints.file(id), "james.wood")).isFalse();
        complaints.drafted(id, "liu.yang", "You are right.");

        assertThat(complaints.task(id).departments()).containsExactly("quality");
        assertThat(access.mayRead(complaints.file(id), "james.wood")).isTrue();
        complaints.complete(id, "james.wood", Map.of("outcome", "accept"));
        complaints.stands(id, "answered");
    }

    @Test
    void goodsGoBackWithinSevenDays() {
        CaseId id = complaints.filed("telecom", "other");
        complaints.complete(
                id, "li.na", Map.of("outcome", "accept", "category", "bill", "department", "customer-centre"));
        String today = complaints.file(id).receivedAt().toString().substring(0, 10);
        assertThatThrownBy(() -> complaints.complete(
                        id, "emma.clark", with(found("substantiated"), "goodsReceived", "yesterday")))
                .hasMessageContaining("Goods received on");
        assertThatThrownBy(() -> complaints.complete(
                        id, "emma.clark", with(found("substantiated"), "goodsReceived", "2999-01-01")))
                .hasMessageContaining("Goods received on");
        assertThatThrownBy(() -> complaints.complete(
                        id, "emma.clark", with(found("substantiated"), "goodsException", "because")))
                .hasMessageContaining("insistent");
        complaints.complete(id, "emma.clark", with(found("substantiated"), "goodsReceived", today));

        complaints.complete(
                id, "emma.clark", with(remedy("D-22/goods-return", "99", "CNY"), "answer", "Send it back."));
        complaints.checked(id, "emma.clark");
        assertThat(granted.of(id)).extracting(GrantedRemedy::owedBy).containsExactly("supplier");
    }

    private CaseId inWork() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        return id;
    }

    private CaseId drafting(String finding) {
        CaseId id = inWork();
        complaints.investigated(id, "li.na", finding);
        complaints.stands(id, "drafting", DRAFT);
        return id;
    }

    private static Map<String, Object> remedy(String key, String amount, String currency) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("outcome", "ready");
        fields.put("remedy", key);
        fields.put("amount", amount);
        fields.put("currency", currency);
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String shown(CaseId id, String name) {
        return (String) tasks.getVariableLocal(complaints.task(id).id(), name);
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }
}
