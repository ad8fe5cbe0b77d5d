package org.answerable.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.answerable.engine.CaseProcesses;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.remedy.PenaltyEntry.Outcome;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each way out of the model {@code remedy}, worked by people in Tasklist. */
@ServerTest
class RemedyIT {

    private static final String ENTER = "UserTask_EnterPenalty";
    private static final String VERIFY = "UserTask_VerifyBreach";
    private static final String PAY = "UserTask_PayRemedy";
    private static final String AGENT = "zhao.min";
    private static final String SECOND_OFFICE = "sun.li";
    private static final NewRemedy REFUND =
            new NewRemedy("C-14", "refund", new BigDecimal("38.50"), "CNY", "The car came an hour late.");

    @Autowired
    ApplicationContext context;

    @Autowired
    Remedies remedies;

    @Autowired
    ElsewhereGranted elsewhere;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    Directory directory;

    @Autowired
    SavePerson savePerson;

    private RemedyProbe probe;

    @BeforeEach
    void begin() {
        probe = new RemedyProbe(context);
    }

    @Test
    void whatASecondOfficeFindsTrueIsPenalisedAndPaid() {
        CaseId id = probe.granted("ride-hailing", "customer-centre", REFUND);
        assertThat(tasklist.sees(AGENT, id, ENTER)).isTrue();
        assertThat(tasklist.sees(SECOND_OFFICE, id, ENTER)).isFalse();

        tasklist.complete(AGENT, id, ENTER, penalty());
        assertThat(states(id)).containsExactly(RemedyState.PENALTY_ENTERED);
        assertThat(tasklist.sees(SECOND_OFFICE, id, VERIFY)).isTrue();
        assertThat(tasklist.sees(AGENT, id, VERIFY)).isFalse();
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, VERIFY, verdict("true", null)))
                .isInstanceOf(AuthorizationException.class);

        tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("true", null));
        assertThat(states(id)).containsExactly(RemedyState.VERIFIED);
        PenaltyEntry entry = remedies.penalties(id).get(0);
        assertThat(entry.driver()).isEqualTo("Driver 7");
        assertThat(entry.reference()).isEqualTo("T-2026-7");
        assertThat(entry.measure().fine()).isEqualByComparingTo("100");
        assertThat(entry.measure().days()).isEqualTo(3);
        assertThat(entry.enteredIn()).isEqualTo("customer-centre");
        assertThat(entry.office()).isEqualTo("operations-management");
        assertThat(entry.verdict().by()).isEqualTo(SECOND_OFFICE);
        assertThat(entry.bookedAt()).isNotNull();

        tasklist.complete(SECOND_OFFICE, id, PAY, payment("failed", null, "Account closed"));
        assertThat(remedies.list(id).get(0).failures()).isEqualTo(1);
        tasklist.complete(SECOND_OFFICE, id, PAY, payment("paid", "BANK-77", null));

        assertThat(states(id)).containsExactly(RemedyState.DONE);
        assertThat(remedies.list(id).get(0).paymentReference()).isEqualTo("BANK-77");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("refund: 38.50 CNY, reference BANK-77"));
        assertThat(types(id))
                .contains("remedy.penalty-entered", "remedy.verified", "remedy.penalty-booked")
                .contains("remedy.payment-failed", "remedy.paid");
        assertThat(deadlines.of(id))
                .extracting(Deadline::state)
                .containsOnly(Deadline.State.MET)
                .hasSize(2);
    }

    @Test
    void whatIsNotTrueIsAnsweredTruthfullyAndNothingIsOwed() {
        CaseId id = probe.granted("ride-hailing", "customer-centre", REFUND);
        tasklist.complete(AGENT, id, ENTER, penalty());

        assertThatThrownBy(() -> tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("not-true", " ")))
                .hasStackTraceContaining("核实情况: 请填写此项。");
        tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("not-true", "The track shows the car in time."));

        assertThat(states(id)).containsExactly(RemedyState.REFUSED);
        assertThat(remedies.penalties(id).get(0).bookedAt()).isNull();
        assertThat(remedies.penalties(id).get(0).open()).isFalse();
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("could not confirm the breach", "The track shows the car in time."));
    }

    @Test
    void whatNeedsMoreGoesBackToTheWriterOnce() {
        CaseId id = probe.granted("ride-hailing", "customer-centre", REFUND);
        tasklist.complete(AGENT, id, ENTER, penalty());
        tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("needs-more", "Which order was it?"));

        tasklist.complete(AGENT, id, ENTER, change("orderReference", "T-1"));
        assertThat(remedies.penalties(id)).singleElement().satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo("T-1");
            assertThat(entry.verdict().outcome()).isEqualTo(Outcome.NEEDS_MORE);
        });
        tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("true", null));

        assertThat(remedies.penalties(id).get(0).bookedAt()).isNotNull();
    }

    @Test
    void nobodyVerifiesAnEntryOfTheOwnOfficeOrOfTheOwnHand() {
        CaseId id = probe.granted("ride-hailing", "operations-management", REFUND);
        tasklist.complete(SECOND_OFFICE, id, ENTER, penalty());
        assertThat(tasklist.sees("liu.yang", id, VERIFY)).isTrue();
        assertThat(tasklist.sees(SECOND_OFFICE, id, VERIFY)).isFalse();

        String both = "works.in-both";
        if (directory.person(both).isEmpty()) {
            Set<String> offices = Set.of("customer-centre", "operations-management");
            savePerson.save(new Person(
                    both, "Both", null, ZoneOffset.UTC, Locale.ENGLISH, Set.of(Role.HANDLER), offices, true, 0));
        }
        CaseId other = probe.granted("ride-hailing", "customer-centre", REFUND);
        tasklist.complete(both, other, ENTER, penalty());
        assertThatThrownBy(() -> tasklist.complete(both, other, VERIFY, verdict("true", null)))
                .hasStackTraceContaining("Decision: Somebody else has to decide this");
        tasklist.complete(SECOND_OFFICE, other, VERIFY, verdict("true", null));
    }

    @Test
    void aDeedThatCannotBeDoneLapsesWithAReason() {
        CaseId id = probe.granted(
                "business-hall",
                "customer-centre",
                new NewRemedy("D-22", "exchange", null, null, "The meter is broken."));

        assertThatThrownBy(() -> tasklist.complete(AGENT, id, "UserTask_CarryOutRemedy", Map.of("outcome", "lapsed")))
                .hasStackTraceContaining("失败或不再办理的原因: 请填写此项。");
        tasklist.complete(
                AGENT, id, "UserTask_CarryOutRemedy", Map.of("outcome", "lapsed", "note", "It is not made any more."));

        assertThat(states(id)).containsExactly(RemedyState.LAPSED);
        assertThat(types(id)).contains("remedy.lapsed").doesNotContain("remedy.carried-out");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("exchange of goods: It is not made any more."));
    }

    @Test
    void goodsAreExchangedWithoutAnyPenaltyAndARefundBesideThemIsPaid() {
        CaseId id = probe.granted(
                "business-hall",
                "customer-centre",
                new NewRemedy("D-22", "exchange", null, null, "The meter is broken."),
                new NewRemedy("D-22", "refund", new BigDecimal("5"), "CNY", "Postage"));

        tasklist.complete(AGENT, id, PAY, payment("paid", "B-1", null));
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, "UserTask_CarryOutRemedy", Map.of()))
                .hasStackTraceContaining("凭证: 请填写此项。");
        tasklist.complete(AGENT, id, "UserTask_CarryOutRemedy", Map.of("proof", "SF-1234"));

        assertThat(states(id)).containsOnly(RemedyState.DONE).hasSize(2);
        assertThat(remedies.penalties(id)).isEmpty();
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("exchange of goods, proof SF-1234", "refund: 5.00 CNY, reference B-1"));
    }

    @Test
    void whatAnotherModuleGrantedIsTakenOverOnce() {
        CaseId id = probe.granted("telecom", "customer-centre");
        elsewhere.put(
                id,
                new RemedySource.Granted("g-1", new NewRemedy("SLA", "service", null, null, "A month free")),
                new RemedySource.Granted("g-2", new NewRemedy("SLA", "refund", BigDecimal.TEN, "CNY", "The bill")));
        probe.again(id);
        tasklist.complete(AGENT, id, PAY, payment("paid", "B-9", null));
        tasklist.complete(AGENT, id, "UserTask_CarryOutRemedy", Map.of("proof", "first"));
        probe.again(id);

        assertThat(processes.positions(id)).isEmpty();
        assertThat(remedies.list(id)).extracting(Remedy::origin).containsExactly("g-1", "g-2");
        assertThat(states(id)).containsOnly(RemedyState.DONE);
        assertThat(mails.of(id)).hasSize(1);
    }

    @Test
    void aCaseThatOwesNothingIsThroughAtOnceAndOneMayOweASecondTime() {
        CaseId id = probe.granted("telecom", "customer-centre");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id)).isEmpty();

        probe.again(id, new NewRemedy(null, "service", null, null, "A month free"));
        tasklist.complete(AGENT, id, "UserTask_CarryOutRemedy", Map.of("proof", "first"));
        probe.again(id, new NewRemedy(null, "service", null, null, "Another month free"));
        tasklist.complete(AGENT, id, "UserTask_CarryOutRemedy", Map.of("proof", "second"));

        assertThat(mails.of(id)).hasSize(2);
        assertThat(mails.of(id).get(1).text()).contains("second").doesNotContain("first");
    }

    @Test
    void lateWorkClimbsBothLaddersUntilItIsDone() {
        CaseId id = probe.granted("ride-hailing", "customer-centre", REFUND);
        tasklist.complete(AGENT, id, ENTER, penalty());
        Instant verifyDue = due(id, "verify");
        assertThat(tasklist.task(id, VERIFY).due().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(verifyDue.truncatedTo(ChronoUnit.SECONDS));

        time.passUntil(id, verifyDue);
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateVerification");
        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.to()).startsWith("operations-management"));
        tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("true", null));

        time.passUntil(id, due(id, "remedy").plus(Duration.ofHours(1)));
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateRemedy");
        tasklist.complete(SECOND_OFFICE, id, PAY, payment("paid", "late", null));

        assertThat(processes.positions(id)).isEmpty();
        assertThat(deadlines.of(id)).extracting(Deadline::state).containsOnly(Deadline.State.BREACHED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    penaltyType,    -,      处罚类型
                    penaltyType,    murder, 处罚类型
                    driver,         '  ',   司机
                    fine,           abc,    罚款
                    fine,           -5,     罚款
                    fine,           1.234,  罚款
                    currency,       YUA,    币种
                    points,         1001,   扣分
                    points,         1.5,    扣分
                    closure,        jailed, 停运
                    days,           0,      停运天数
                    days,           4000,   停运天数
                    """)
    void anEntryThatMakesNoSenseIsRefusedByName(String field, String value, String named) {
        CaseId id = probe.granted("ride-hailing", "customer-centre", REFUND);

        assertThatThrownBy(() -> tasklist.complete(AGENT, id, ENTER, change(field, value)))
                .hasStackTraceContaining(named + ": ");

        assertThat(states(id)).containsExactly(RemedyState.GRANTED);
    }

    @Test
    void aPenaltyTakesSomethingAndAnOutcomeIsChosen() {
        CaseId id = probe.granted("ride-hailing", "customer-centre", REFUND);
        Map<String, Object> nothing = penalty();
        List.of("fine", "points", "closure", "days").forEach(field -> nothing.put(field, null));
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, ENTER, nothing)).hasStackTraceContaining("罚款: 请填写此项。");

        tasklist.complete(AGENT, id, ENTER, penalty());
        assertThatThrownBy(() -> tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("maybe", "x")))
                .hasStackTraceContaining("结果: ");
        assertThatThrownBy(() -> tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("needs-more", "x".repeat(1_001))))
                .hasStackTraceContaining("核实情况: ");
        tasklist.complete(SECOND_OFFICE, id, VERIFY, verdict("true", null));
        assertThatThrownBy(() -> tasklist.complete(SECOND_OFFICE, id, PAY, payment("paid", null, null)))
                .hasStackTraceContaining("银行流水号: ");
        assertThatThrownBy(() -> tasklist.complete(SECOND_OFFICE, id, PAY, payment("failed", null, null)))
                .hasStackTraceContaining("失败或不再办理的原因: ");
        assertThat(states(id)).containsExactly(RemedyState.VERIFIED);
    }

    private Instant due(CaseId id, String kind) {
        return deadlines.of(id).stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private List<RemedyState> states(CaseId id) {
        return remedies.list(id).stream().map(Remedy::state).toList();
    }

    private List<String> types(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }

    private static Map<String, Object> change(String field, Object value) {
        Map<String, Object> fields = penalty();
        fields.put(field, value);
        return fields;
    }

    private static Map<String, Object> penalty() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("penaltyType", "breach");
        fields.put("driver", "Driver 7");
        fields.put("orderReference", "T-2026-7");
        fields.put("fine", 100.0);
        fields.put("currency", "CNY");
        fields.put("points", 3L);
        fields.put("closure", "closed");
        fields.put("days", "3");
        fields.put("part", "somebody else's");
        fields.put("somethingElse", "thrown away");
        return fields;
    }

    private static Map<String, Object> verdict(String outcome, String finding) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("outcome", outcome);
        fields.put("finding", finding);
        fields.put("part", "somebody else's");
        return fields;
    }

    private static Map<String, Object> payment(String outcome, String reference, String note) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("outcome", outcome);
        fields.put("paymentReference", reference);
        fields.put("note", note);
        return fields;
    }
}
