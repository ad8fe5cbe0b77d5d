package org.answerable.complaint.letters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.Correspondence;
import org.answerable.directory.Substitutes;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Tells whoever works on a complaint that its complainant has written: the person at the task or who stands in, else the
 * department. */
@Component
public class TellHandler {

    private static final String TEMPLATE = "complaint-message";

    private final CaseFiles caseFiles;
    private final CaseProcesses processes;
    private final Substitutes substitutes;
    private final Outbox outbox;
    private final Ledger ledger;

    TellHandler(CaseFiles caseFiles, CaseProcesses processes, Substitutes substitutes, Outbox outbox, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.processes = processes;
        this.substitutes = substitutes;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** Queues the mail; without any address the ledger says so. */
    public void tell(CaseId caseId) {
        tell(
                caseId,
                processes.openTasks(caseId).stream()
                        .filter(task -> task.part() == null)
                        .map(OpenTask::assignee)
                        .toList());
    }

    /** The same for an answered complaint: whoever owns it is told, not who works on what follows. */
    public void tellOwner(CaseId caseId) {
        tell(caseId, List.of());
    }

    private void tell(CaseId caseId, List<String> atWork) {
        CaseFile complaint = caseFiles.get(caseId);
        List<Correspondence> said = caseFiles.correspondence(caseId);
        Correspondence latest = said.get(said.size() - 1);
        Stream.concat(atWork.stream(), Stream.ofNullable(complaint.ownerPerson()))
                .flatMap(user -> substitutes.mailed(user).stream())
                .findFirst()
                .or(() -> substitutes.mailedFor(complaint.ownerDepartment()))
                .ifPresentOrElse(
                        to -> outbox.queue(
                                caseId, Mail.to(to, once(latest, to.id()), TEMPLATE, values(complaint, latest))),
                        () -> ledger.record(
                                caseId, Fact.of("complaint.handlerNotTold").with("reason", "no-mail-address")));
    }

    private static String once(Correspondence latest, String recipient) {
        return TEMPLATE + ":" + latest.id() + ":" + recipient;
    }

    private static Map<String, Object> values(CaseFile complaint, Correspondence latest) {
        return Map.of(
                "number", complaint.number(),
                "about", Confidentiality.title(complaint),
                "at", latest.at());
    }
}
