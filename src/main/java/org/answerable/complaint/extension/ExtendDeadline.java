package org.answerable.complaint.extension;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.Proposal;
import org.answerable.complaint.Proposal.State;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.complaint.Proposals;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.answer.AnswerDuties;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.letters.StaffMails;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.Deadlines.Extension;
import org.answerable.deadline.Deadlines.ExtensionAnswer.Refused;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for more time for a promise; a head of the department approves it, never the person who asks. */
@Component
public class ExtendDeadline {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Proposals proposals;
    private final ComplaintFlow flow;
    private final AnswerDuties duties;
    private final PartyLetters letters;
    private final StaffMails mails;
    private final Clock clock;

    ExtendDeadline(
            CaseFiles caseFiles,
            Deadlines deadlines,
            Proposals proposals,
            ComplaintFlow flow,
            AnswerDuties duties,
            PartyLetters letters,
            StaffMails mails,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.flow = flow;
        this.duties = duties;
        this.letters = letters;
        this.mails = mails;
        this.clock = clock;
    }

    /** The promises to the complainant that are open and have a due time. */
    public List<Deadline> extendable(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .filter(Deadline::open)
                .filter(deadline -> deadline.part() == null && deadline.due() != null)
                .toList();
    }

    /**
     * Asks the head of the department, through the model.
     *
     * @param kind      the deadline's kind
     * @param wantedDue later than its present due time
     * @param reason    at most 1,000 characters; the complainant reads it
     * @throws org.answerable.platform.InvalidInputException if a field or the deadline's rules forbid it, or one is asked already
     */
    @Transactional
    public void ask(CaseId caseId, String kind, Instant wantedDue, String reason) {
        CaseFile complaint = caseFiles.get(caseId);
        TaskRules.together(
                () -> requireKind(caseId, kind),
                () -> requireDue(wantedDue),
                () -> TaskRules.written("reason", reason, TaskRules.REASON));
        deadlines.extensionRefusal(caseId, kind, wantedDue).ifPresent(rule -> {
            throw refused(rule, caseId, kind);
        });
        proposals.open(caseId, Subject.EXTENSION).ifPresent(open -> {
            throw TaskRules.refused("deadline", "pending", open.deadlineKind());
        });
        if (duties.leaders(caseId).stream().allMatch(Acting.actor().id()::equals)) {
            throw TaskRules.refused("deadline", "no-approver", "");
        }
        String why = TaskRules.written("reason", reason, TaskRules.REASON);
        proposals.insert(wish(complaint, kind, wantedDue, why));
        if (!flow.proposed(caseId, Subject.EXTENSION)) {
            throw TaskRules.refused("case", "not-now", complaint.state());
        }
    }

    private void requireKind(CaseId caseId, String kind) {
        List<String> kinds = extendable(caseId).stream().map(Deadline::kind).toList();
        if (kind == null || !kinds.contains(kind)) {
            throw TaskRules.refused("deadline", "not-allowed", String.join(", ", kinds));
        }
    }

    private static void requireDue(Instant wantedDue) {
        if (wantedDue == null) {
            throw TaskRules.refused("due", "required", "");
        }
    }

    private Proposal wish(CaseFile complaint, String kind, Instant wantedDue, String why) {
        return new Proposal(
                Ids.next(),
                complaint.id(),
                Subject.EXTENSION,
                null,
                kind,
                wantedDue,
                why,
                Acting.actor().id(),
                complaint.ownerDepartment(),
                clock.instant(),
                State.OPEN,
                null,
                null,
                null,
                0);
    }

    /** Tells who has to decide. For the model. */
    public void tell(CaseId caseId) {
        Proposal wish = open(caseId);
        List<String> leaders = duties.leaders(caseId).stream()
                .filter(id -> !id.equals(wish.proposedBy()))
                .toList();
        mails.send(
                caseId,
                wish.id(),
                "complaint-extension-asked",
                leaders,
                caseFiles.get(caseId).ownerDepartment(),
                Map.of("by", mails.name(wish.proposedBy()), "until", wish.wantedDue()));
    }

    /** The acting person gives the time; the complainant is told. For the model. */
    public void approve(CaseId caseId) {
        Proposal wish = decided(caseId);
        Extension extension =
                new Extension(wish.wantedDue(), wish.reason(), Acting.actor().id());
        if (deadlines.extend(caseId, wish.deadlineKind(), extension) instanceof Refused refusal) {
            throw TaskRules.refused("outcome", refusal.reason(), "");
        }
        proposals.update(wish.decided(State.AGREED, Acting.actor().id(), null, clock.instant()));
        Instant due =
                deadlines.of(caseId, wish.deadlineKind()).map(Deadline::due).orElse(wish.wantedDue());
        letters.writeStandard(
                caseId,
                "extended",
                "news",
                new DefaultMessageSourceResolvable(
                        new String[] {"complaint.letter.extended"}, new Object[] {wish.reason()}),
                Map.of("due", due, "text", wish.reason()));
        answer(wish, "approved");
    }

    /** The promise stays; the reason becomes a note. For the model. */
    public void refuse(CaseId caseId, String reason) {
        Proposal wish = decided(caseId);
        String why = TaskRules.written("reason", reason, TaskRules.REASON);
        proposals.update(wish.decided(State.DECLINED, Acting.actor().id(), why, clock.instant()));
        caseFiles.addNote(caseId, why);
        answer(wish, "refused");
    }

    /** The open wish, if the acting person may decide it. */
    private Proposal decided(CaseId caseId) {
        requireApprover(caseId, Acting.actor().id());
        return open(caseId);
    }

    /**
     * Refuses the person who may not decide the open wish.
     *
     * @throws org.answerable.platform.InvalidInputException if the person asked for it, or leads none of the departments
     */
    public void requireApprover(CaseId caseId, String person) {
        if (person.equals(open(caseId).proposedBy())) {
            throw TaskRules.refused("person", "asked-it", "");
        }
        if (!duties.leaders(caseId).contains(person)) {
            List<String> names =
                    duties.leaders(caseId).stream().map(mails::name).toList();
            throw TaskRules.refused("person", "for-heads", String.join(", ", names));
        }
    }

    private void answer(Proposal wish, String how) {
        mails.send(
                wish.caseId(),
                wish.id(),
                "complaint-extension-" + how,
                List.of(wish.proposedBy()),
                wish.proposedFrom(),
                Map.of("until", wish.wantedDue()));
    }

    private RuntimeException refused(String rule, CaseId caseId, String kind) {
        Optional<Instant> due = deadlines.of(caseId, kind).map(Deadline::due);
        return "earlier".equals(rule)
                ? TaskRules.refused("due", rule, due.map(Instant::toString).orElse(""))
                : TaskRules.refused("deadline", rule, "");
    }

    private Proposal open(CaseId caseId) {
        return proposals
                .open(caseId, Subject.EXTENSION)
                .orElseThrow(() -> new IllegalStateException("Nobody asked for more time for complaint " + caseId));
    }
}
