package org.answerable.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.directory.Substitutes;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Tells who opened a release what has become of it: by mail, in the person's language; whoever stands in where the person is away. */
@Component
class ReleaseNews {

    private final Releases releases;
    private final CaseFiles caseFiles;
    private final Substitutes substitutes;
    private final Outbox outbox;

    ReleaseNews(Releases releases, CaseFiles caseFiles, Substitutes substitutes, Outbox outbox) {
        this.releases = releases;
        this.caseFiles = caseFiles;
        this.substitutes = substitutes;
        this.outbox = outbox;
    }

    /** Queues the mail of the template, once for each release; nobody is told who has no address. */
    void tell(CaseId caseId, String template, Map<String, Object> values) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.put("number", file.number());
        shown.put("about", Confidentiality.title(file));
        substitutes
                .mailed(releases.of(caseId).requester())
                .ifPresent(to -> outbox.queue(
                        caseId, Mail.to(to, template + ":" + caseId.value() + ":" + to.id(), template, shown)));
    }
}
