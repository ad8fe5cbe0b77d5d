package org.answerable.complaint.routing;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.TaskRules;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a complaint another category or severity while it is handled; its deadlines follow. */
@Component
public class ReclassifyComplaint {

    /** The severities, rising. */
    public static final List<String> SEVERITIES = List.of("simple", "general", "major", "urgent");

    private final CaseFiles caseFiles;
    private final ComplaintCatalogue catalogue;
    private final FollowPolicy policy;
    private final ComplaintFlow flow;
    private final Ledger ledger;

    ReclassifyComplaint(
            CaseFiles caseFiles, ComplaintCatalogue catalogue, FollowPolicy policy, ComplaintFlow flow, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.policy = policy;
        this.flow = flow;
        this.ledger = ledger;
    }

    /**
     * Asks the model to classify it anew, from the case file.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the complaint is not handled now
     */
    @Transactional
    public void ask(CaseId caseId, String category, String severity, String reason) {
        String why = checked(caseId, category, severity, reason);
        caseFiles.addNote(caseId, why);
        if (!flow.reclassificationWanted(caseId, category, severity)) {
            throw TaskRules.refused("case", "not-now", caseFiles.get(caseId).state());
        }
    }

    /**
     * Classifies it anew. Deadlines keep their start and take the limit of the policy row that fits now; an overdue or ended one
     * stays as it is. Timers, due dates of tasks and ladders follow. Whether another department answers for it now is the model's
     * next question ({@link RerouteComplaint}).
     *
     * @param category one of the profile's list
     * @param severity one of {@link #SEVERITIES}, null for the usual one of the category
     * @param reason   why, at most 1,000 characters; kept as an internal note
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or nothing would change
     */
    @Transactional
    public void reclassify(CaseId caseId, String category, String severity, String reason) {
        String why = checked(caseId, category, severity, reason);
        change(caseId, category, severity);
        caseFiles.addNote(caseId, why);
    }

    /** The same where the reason stands in the case file already. For the model. */
    @Transactional
    public void change(CaseId caseId, String category, String severity) {
        CaseFile complaint = caseFiles.get(caseId);
        ComplaintCatalogue.Category chosen = listed(catalogue, complaint, category);
        requireSeverity(severity);
        String wanted = severity == null || severity.isBlank() ? chosen.severity() : severity;
        if (chosen.key().equals(complaint.category()) && wanted.equals(complaint.severity())) {
            throw TaskRules.refused("category", "same-category", "");
        }
        caseFiles.classify(caseId, chosen.key(), wanted);
        ledger.record(
                caseId,
                Fact.of("complaint.reclassified")
                        .with("category", chosen.key())
                        .with("categoryBefore", complaint.category())
                        .with("severity", wanted)
                        .with("severityBefore", complaint.severity()));
        policy.follow(caseId);
    }

    private String checked(CaseId caseId, String category, String severity, String reason) {
        CaseFile complaint = caseFiles.get(caseId);
        TaskRules.together(
                () -> listed(catalogue, complaint, category),
                () -> requireSeverity(severity),
                () -> TaskRules.written("reason", reason, TaskRules.REASON));
        return TaskRules.written("reason", reason, TaskRules.REASON);
    }

    /** One of the list, or none for the usual one of the category. */
    private static void requireSeverity(String severity) {
        if (severity != null && !severity.isBlank() && !SEVERITIES.contains(severity)) {
            throw TaskRules.refused("severity", "not-allowed", String.join(", ", SEVERITIES));
        }
    }

    /** The category of the complaint's profile; refused if its list does not have it. */
    static ComplaintCatalogue.Category listed(ComplaintCatalogue catalogue, CaseFile complaint, String category) {
        return catalogue
                .category(complaint.profile(), category == null ? "" : category)
                .orElseThrow(() -> TaskRules.refused(
                        "category", "not-allowed", String.join(", ", catalogue.categoryKeys(complaint.profile()))));
    }
}
