package org.answerable.complaint.grant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.grant.GrantedRemedies.GrantedRemedy;
import org.answerable.platform.CaseId;
import org.answerable.remedy.NewRemedy;
import org.answerable.remedy.RemedyKind;
import org.answerable.remedy.RemedySource;
import org.springframework.stereotype.Component;

/** Hands what the sent answers of a complaint grant to whoever carries it out. */
@Component
public class AnswerRemedies implements RemedySource {

    private static final int REASON = 1_000;

    /** What the answer itself does, so that nothing is left to carry out. */
    private static final Set<String> SAID = Set.of("apology", "explanation", "record");

    private static final Map<String, RemedyKind> KINDS = Map.of(
            "penalty", RemedyKind.PENALTY,
            "account-block", RemedyKind.PENALTY,
            "dispatch-block", RemedyKind.PENALTY,
            "refund", RemedyKind.REFUND,
            "goods-exchange", RemedyKind.EXCHANGE,
            "goods-repair", RemedyKind.REPAIR,
            "goods-return", RemedyKind.RETURN);

    private final GrantedRemedies granted;

    public AnswerRemedies(GrantedRemedies granted) {
        this.granted = granted;
    }

    @Override
    public List<Granted> of(CaseId caseId) {
        return granted.of(caseId).stream()
                .filter(AnswerRemedies::leavesSomethingToDo)
                .map(remedy -> new Granted(remedy.id(), remedy(remedy)))
                .toList();
    }

    @Override
    public List<NewRemedy> proposed(CaseId caseId) {
        return granted.proposed(caseId).stream()
                .filter(AnswerRemedies::leavesSomethingToDo)
                .map(AnswerRemedies::remedy)
                .toList();
    }

    private static boolean leavesSomethingToDo(GrantedRemedy remedy) {
        return !SAID.contains(remedy.kind());
    }

    private static NewRemedy remedy(GrantedRemedy granted) {
        RemedyKind kind = granted.amount() == null
                ? KINDS.getOrDefault(granted.kind(), RemedyKind.SERVICE)
                : KINDS.getOrDefault(granted.kind(), RemedyKind.COMPENSATION);
        if (granted.amount() != null && !kind.isMoney()) {
            kind = RemedyKind.COMPENSATION;
        } else if (granted.amount() == null && kind.isMoney()) {
            kind = RemedyKind.SERVICE;
        }
        return new NewRemedy(
                granted.commitment(),
                kind.key(),
                granted.amount(),
                granted.currency(),
                TaskRules.shortened(granted.told(), REASON));
    }
}
