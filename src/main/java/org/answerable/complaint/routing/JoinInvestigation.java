package org.answerable.complaint.routing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.EvidenceKind;
import org.answerable.complaint.verdict.BindingFinding;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.Errand;
import org.answerable.engine.Errands;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * Several complaints about one matter are investigated once: each keeps its own clock and gets its own letter, and takes over
 * what the investigation of the one that it joined has found.
 */
@Component
public class JoinInvestigation implements Errand {

    static final String FOUND = "complaint.investigationFound";

    private final CaseFiles caseFiles;
    private final CaseLinks links;
    private final ComplaintRecords records;
    private final ComplaintResponses responses;
    private final Deadlines deadlines;
    private final FollowPolicy policy;
    private final BindingFinding binding;
    private final Errands errands;
    private final ComplaintFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    JoinInvestigation(
            CaseFiles caseFiles,
            CaseLinks links,
            ComplaintRecords records,
            ComplaintResponses responses,
            Deadlines deadlines,
            FollowPolicy policy,
            BindingFinding binding,
            Errands errands,
            ComplaintFlow flow,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.links = links;
        this.records = records;
        this.responses = responses;
        this.deadlines = deadlines;
        this.policy = policy;
        this.binding = binding;
        this.errands = errands;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Joins the complaint to the investigation of another one, whose department and category it takes.
     *
     * @param number the number of an open complaint; one that was itself joined stands for the one it joined
     * @throws org.answerable.platform.InvalidInputException if no such complaint is open
     */
    public void join(CaseId caseId, String number) {
        CaseFile investigated = caseFiles
                .byNumber(number == null ? "" : number.strip())
                .filter(found -> found.kind() == CaseKind.COMPLAINT)
                .map(found -> joinedTo(found.id()).map(caseFiles::get).orElse(found))
                .filter(found -> !found.id().equals(caseId))
                .filter(found -> found.closedAt() == null && found.category() != null)
                .orElseThrow(() -> TaskRules.refused("joinTo", "not-open", number == null ? "-" : number));
        CaseFile joining = caseFiles.get(caseId);
        links.link(caseId, Relation.PART_OF, investigated.id());
        if (joining.profile().equals(investigated.profile())) {
            caseFiles.classify(caseId, investigated.category(), investigated.severity());
        }
        caseFiles.assign(caseId, investigated.ownerDepartment(), investigated.ownerPerson());
        ledger.record(caseId, Fact.of("complaint.joined").with("investigation", investigated.number()));
        deadlines.handOver(caseId, investigated.ownerDepartment());
        policy.follow(caseId);
    }

    /** The investigation of the complaint has ended: the complaints that joined it hear of it, each in its own transaction. */
    public void tellJoined(CaseId investigated) {
        for (CaseLinks.Link link : links.of(investigated)) {
            if (link.incoming() && link.relation() == Relation.PART_OF) {
                errands.later(link.otherCaseId(), FOUND, investigated.value());
            }
        }
    }

    /** The complaint would now be investigated: if it joined an investigation that has ended before, it hears of it at once. */
    public void investigating(CaseId caseId) {
        if (responses.judgement(caseId).isEmpty()) {
            joinedTo(caseId)
                    .filter(other -> responses.judgement(other).isPresent())
                    .ifPresent(other -> errands.later(caseId, FOUND, other.value()));
        }
    }

    /** Takes over what the joined investigation has found last. */
    public void takeOver(CaseId caseId) {
        CaseFile investigated = caseFiles.get(joinedTo(caseId).orElseThrow());
        Judgement found = responses.judgement(investigated.id()).orElseThrow();
        responses.add(new Evidence(
                Ids.next(),
                caseId,
                EvidenceKind.RECORD,
                investigated.number(),
                null,
                null,
                null,
                clock.instant(),
                found.judgedBy()));
        responses.add(
                new Judgement(Ids.next(), caseId, found.finding(), null, null, clock.instant(), found.judgedBy()));
        records.update(records.get(caseId).found(found.finding(), null));
        ledger.record(
                caseId,
                Fact.of("complaint.finding-taken-over")
                        .with("finding", found.finding().key())
                        .with("investigation", investigated.number()));
    }

    @Override
    public String key() {
        return FOUND;
    }

    /** What an inspection of the complaint itself has found stands, whatever the other one finds. */
    @Override
    public void run(CaseId about, String investigated) {
        boolean allowed = responses
                .judgement(new CaseId(investigated))
                .filter(found -> binding.allows(about, found.finding()))
                .isPresent();
        if (allowed) {
            flow.investigationFound(about);
        }
    }

    private Optional<CaseId> joinedTo(CaseId caseId) {
        List<CaseLinks.Link> all = links.of(caseId);
        return all.stream()
                .filter(link -> !link.incoming() && link.relation() == Relation.PART_OF)
                .map(CaseLinks.Link::otherCaseId)
                .reduce((earlier, later) -> later);
    }
}
