package org.answerable.complaint.intake;

import java.util.ArrayList;
import java.util.List;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.NewAttachment;
import org.answerable.casefile.NewCase;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.intake.FiledComplaint.Promise;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files a complaint: opens its case and starts its model, up to the first task, in one transaction. */
@Component
public class FileComplaint {

    /** The name of the field that brings files. */
    public static final String FILES = "attachments";

    /** The longest subject, in characters. */
    public static final int LONGEST_SUBJECT = IntakeRules.SUBJECT;

    /** The longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = IntakeRules.DESCRIPTION;

    private final IntakeRules rules;
    private final OpenComplaint opening;
    private final ComplaintFlow flow;
    private final Deadlines deadlines;
    private final TrackingTokens tokens;
    private final Attachments attachments;

    FileComplaint(
            IntakeRules rules,
            OpenComplaint opening,
            ComplaintFlow flow,
            Deadlines deadlines,
            TrackingTokens tokens,
            Attachments attachments) {
        this.rules = rules;
        this.opening = opening;
        this.flow = flow;
        this.deadlines = deadlines;
        this.tokens = tokens;
        this.attachments = attachments;
    }

    /**
     * Files it.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule; nothing is written then
     */
    @Transactional
    public FiledComplaint file(ComplaintDraft draft) {
        return file(draft, List.of());
    }

    /** The same with files; one that breaks a rule keeps the whole complaint out. */
    @Transactional
    public FiledComplaint file(ComplaintDraft draft, List<NewAttachment> files) {
        NewCase checked = checked(draft, files);
        CaseFile opened = opening.open(checked);
        attachments.add(opened.id(), FILES, files);
        flow.start(opened.id());
        return new FiledComplaint(opened.id(), opened.number(), tokens.of(opened.id()), promises(opened.id()));
    }

    /** What filing these would refuse; empty if they are in order. Nothing is filed. */
    public List<FieldError> broken(ComplaintDraft draft, List<NewAttachment> files) {
        try {
            checked(draft, files);
            return List.of();
        } catch (InvalidInputException refusal) {
            return refusal.errors();
        }
    }

    /** All broken rules at once, those of the fields before those of the files. */
    private NewCase checked(ComplaintDraft draft, List<NewAttachment> files) {
        List<FieldError> errors = new ArrayList<>();
        NewCase checked = null;
        try {
            checked = rules.check(draft);
        } catch (InvalidInputException fields) {
            errors.addAll(fields.errors());
        }
        try {
            attachments.check(FILES, files);
        } catch (InvalidInputException broken) {
            errors.addAll(broken.errors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return checked;
    }

    private List<Promise> promises(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .map(deadline -> new Promise(deadline.kind(), deadline.due(), deadline.clock()))
                .toList();
    }
}
