package org.answerable.deadline.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.calendar.WorkingTime;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Rung;
import org.answerable.deadline.model.Rung.When;
import org.answerable.deadline.model.Step;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Queues the notices of a rung, and says who gets them. */
@Component
class RungNotices {

    private final CaseFiles caseFiles;
    private final Addressees addressees;
    private final Outbox outbox;

    RungNotices(CaseFiles caseFiles, Addressees addressees, Outbox outbox) {
        this.caseFiles = caseFiles;
        this.addressees = addressees;
        this.outbox = outbox;
    }

    /**
     * Queues a notice to everybody whom the step addresses. Where that is nobody, those of the next rung that finds anybody
     * hear of it in their place, and the administrators too.
     */
    Told tell(Promise promise, Step step, List<Rung> ladder, WorkingTime working, Instant now) {
        CaseFile caseFile = caseFiles.get(promise.caseId());
        List<Recipient> wanted = addressees.of(step.rung().who(), caseFile, promise.view());
        List<Recipient> told = wanted.isEmpty() ? instead(step.rung(), ladder, caseFile, promise.view()) : wanted;
        Map<String, Object> values = values(promise.view(), step, caseFile, working, now);
        for (Recipient recipient : told) {
            outbox.queue(caseFile.id(), mail(promise.id(), step, recipient, values));
        }
        return new Told(told.stream().map(Recipient::id).distinct().toList(), wanted.isEmpty());
    }

    private List<Recipient> instead(Rung empty, List<Rung> ladder, CaseFile caseFile, Deadline deadline) {
        List<Recipient> next = ladder.stream()
                .dropWhile(rung -> !rung.key().equals(empty.key()))
                .skip(1)
                .map(rung -> addressees.of(rung.who(), caseFile, deadline))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return Stream.concat(next.stream(), addressees.administrators().stream().filter(administrator -> next.stream()
                        .noneMatch(other -> other.id().equals(administrator.id()))))
                .toList();
    }

    private static Mail mail(String deadlineId, Step step, Recipient recipient, Map<String, Object> common) {
        Map<String, Object> values = new HashMap<>(common);
        values.put("whyYou", text("deadline.why." + recipient.why()));
        values.put("next", text("deadline.next." + step.rung().when().name().toLowerCase(java.util.Locale.ROOT)));
        return new Mail(
                "deadline:" + deadlineId + ":" + step.key() + ":" + recipient.id(),
                "deadline-notice",
                recipient.address(),
                recipient.name(),
                recipient.id(),
                recipient.language(),
                recipient.zone(),
                step.rung().urgent(),
                values);
    }

    private static Map<String, Object> values(
            Deadline deadline, Step step, CaseFile caseFile, WorkingTime working, Instant now) {
        MessageSourceResolvable kind = kind(deadline.kind());
        Map<String, Object> values = new HashMap<>();
        values.put("number", caseFile.number());
        values.put("about", Confidentiality.title(caseFile));
        values.put("kind", kind);
        values.put("source", deadline.source());
        values.put("started", deadline.started());
        values.put("due", deadline.due());
        values.put("limit", deadline.limit());
        boolean late = now.isAfter(deadline.due());
        values.put("late", late);
        values.put("span", late ? Duration.between(deadline.due(), now) : working.counted(now, deadline.due()));
        values.put("headline", headline(step, late, kind));
        values.put("turn", step.rung().times() > 1 ? step.turn() : null);
        return values;
    }

    /** A warning that comes too late must not call itself one. */
    private static MessageSourceResolvable headline(Step step, boolean late, MessageSourceResolvable kind) {
        When when = step.rung().when();
        String key = !late ? "soon" : when == When.AFTER ? "late" : "over";
        return new DefaultMessageSourceResolvable(new String[] {"deadline.headline." + key}, new Object[] {kind});
    }

    static MessageSourceResolvable kind(String kind) {
        return new DefaultMessageSourceResolvable(new String[] {"deadline.kind." + kind}, kind);
    }

    private static MessageSourceResolvable text(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    /**
     * Who heard of a step.
     *
     * @param nobodyWanted true if the rung itself found nobody
     */
    record Told(List<String> recipients, boolean nobodyWanted) {}
}
