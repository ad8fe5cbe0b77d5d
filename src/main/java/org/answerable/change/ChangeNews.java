package org.answerable.change;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
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

    /** Queues the mail of the template, once for each change; nobody is told who has no address. */
    void tell(CaseId caseId, String template, Map<String, Object> values) {
        substitutes
                .inPlaceOf(changes.of(caseId).requester())
                .filter(person -> person.mail() != null)
                .ifPresent(person -> outbox.queue(caseId, mail(caseFiles.get(caseId), template, person, values)));
    }

    private static Mail mail(CaseFile change, String template, Person to, Map<String, Object> values) {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.put("number", change.number());
        shown.put("about", change.subject());
        return new Mail(
                template + ":" + change.id().value() + ":" + to.id(),
                template,
                to.mail(),
                to.name(),
                to.id(),
                to.language(),
                to.zone(),
                false,
                shown);
    }
}
