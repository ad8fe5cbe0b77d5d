package org.answerable.lostproperty;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.engine.Errands;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.lostproperty.model.LostItemStage;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the passenger does about it: takes the report back, or complains about the answer that nothing was found. */
@Component
public class ObjectToAnswer {

    /** The errand that opens the complaint; its argument is {@code police} or {@code complaint} and, behind a line, the text. */
    public static final String ERRAND = "complaint.lostItemNotFound";

    /** In characters; an errand carries at most 2,000 UTF-16 units. */
    static final int TEXT = 900;

    private final CaseFiles caseFiles;
    private final LostItems items;
    private final LostItemFlow flow;
    private final Errands errands;
    private final Ledger ledger;
    private final Clock clock;

    ObjectToAnswer(
            CaseFiles caseFiles, LostItems items, LostItemFlow flow, Errands errands, Ledger ledger, Clock clock) {
        this.caseFiles = caseFiles;
        this.items = items;
        this.flow = flow;
        this.errands = errands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the report back.
     *
     * @throws InvalidInputException if it is too late for that
     */
    @Transactional
    public void withdraw(CaseId caseId) {
        items.of(caseId);
        if (!flow.withdrawn(caseId)) {
            throw refused("withdrawal", "closed", "");
        }
    }

    /**
     * Complains that it was not found: a complaint of its own is opened, caused by this case, with the request for the dash-cam
     * video.
     *
     * @param text   at most 900 characters
     * @param police true if the passenger has called the police
     * @throws InvalidInputException if a field breaks a rule, there is no such answer, or it was done before
     */
    @Transactional
    public void object(CaseId caseId, String text, boolean police, String channel) {
        LostItem item = items.of(caseId);
        CaseFile file = caseFiles.get(caseId);
        if (LostItemStage.of(file.state()) != LostItemStage.NOT_FOUND || item.objectedAt() != null) {
            throw refused("text", "closed", "");
        }
        LostItemRules rules = new LostItemRules();
        String said = rules.required("text", text, TEXT);
        rules.check();
        items.update(item.objected(clock.instant()));
        String party =
                caseFiles.parties(caseId).stream().findFirst().map(Party::id).orElse(null);
        caseFiles.addCorrespondence(
                caseId, new NewCorrespondence("in", channel, "message", party, file.subject(), said));
        ledger.record(caseId, Fact.of("lostproperty.objected").with("police", police));
        errands.later(caseId, ERRAND, (police ? "police" : "complaint") + "\n" + said);
    }

    private static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }
}
