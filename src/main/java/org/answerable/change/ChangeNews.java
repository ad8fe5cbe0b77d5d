package org.answerable.change;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.directory.Substitutes;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.answerable.window.Freeze;
import org.springframework.stereotype.Component;

/** Tells the requester what has become of the change: by mail, in the person's language; whoever stands in where the person is away. */
@Component
class ChangeNews {

    private final Changes changes;
    private final CaseFiles caseFiles;
    private final Substitutes substitutes;
    private final Outbox outbox;

    ChangeNews(Changes changes, CaseFiles caseFiles, Substitutes substitutes, Outbox outbox) {
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.substitutes = substitutes;
        this.outbox = outbox;
    }

    /** Tells whoever planned it of the freeze that its window touches. */
    void tellPlanner(Plan plan, String template, Freeze freeze) {
        CaseFile file = caseFiles.get(plan.caseId());
        Map<String, Object> shown = Map.of(
                "number", file.number(),
                "about", Confidentiality.title(file),
                "start", freeze.start(),
                "end", freeze.end(),
                "why", freeze.reason());
        substitutes
                .mailed(plan.by())
                .ifPresent(to -> outbox.queue(
                        plan.caseId(),
                        Mail.to(
                                to,
                                template + ":" + freeze.id() + ":" + file.id().value() + ":" + to.id(),
                                template,
                                shown)));
    }

    /** Queues the mail of the template, once for each change; nobody is told who has no address. */
    void tell(CaseId caseId, String template, Map<String, Object> values) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.put("number", file.number());
        shown.put("about", Confidentiality.title(file));
        substitutes
                .mailed(changes.of(caseId).requester())
                .ifPresent(to -> outbox.queue(
                        caseId, Mail.to(to, template + ":" + caseId.value() + ":" + to.id(), template, shown)));
    }
}
