package org.answerable.deadline.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.answerable.calendar.WorkingTime;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Confidentiality;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Rung.When;
import org.answerable.deadline.model.StepNotice;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What a notice says of a deadline at an instant. */
@Component
class NoticeWords {

    private final Rungs rungs;
    private final Directory directory;

    NoticeWords(Rungs rungs, Directory directory) {
        this.rungs = rungs;
        this.directory = directory;
    }

    /** The values of the mail; the deadline is open and has a due time. */
    Map<String, Object> of(Promise promise, StepNotice step, CaseFile caseFile, Instant now) {
        Deadline deadline = promise.view();
        MessageSourceResolvable kind = kind(deadline.kind());
        boolean late = now.isAfter(deadline.due());
        Map<String, Object> values = new HashMap<>();
        values.put("number", caseFile.number());
        values.put("about", Confidentiality.title(caseFile));
        values.put("kind", kind);
        values.put("source", deadline.source());
        values.put("started", deadline.started());
        values.put("due", deadline.due());
        values.put("late", late);
        values.put("span", span(deadline, late, rungs.clock(promise), now));
        values.put("headline", headline(step, late, kind));
        values.put("turn", step.turn() > 0 ? step.turn() : null);
        values.put("whyYou", why(step));
        values.put("next", text("deadline.next." + step.when().name().toLowerCase(Locale.ROOT)));
        return values;
    }

    private static Duration span(Deadline deadline, boolean late, WorkingTime working, Instant now) {
        return late ? Duration.between(deadline.due(), now) : working.counted(now, deadline.due());
    }

    /** A warning that comes too late must not call itself one. */
    private static MessageSourceResolvable headline(StepNotice step, boolean late, MessageSourceResolvable kind) {
        String key = !late ? "soon" : step.when() == When.AFTER ? "late" : "over";
        return new DefaultMessageSourceResolvable(new String[] {"deadline.headline." + key}, new Object[] {kind});
    }

    private MessageSourceResolvable why(StepNotice step) {
        String key = "deadline.why." + step.why();
        return step.by().isEmpty()
                ? text(key)
                : new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {name(step.by())});
    }

    private String name(String id) {
        return directory
                .person(id)
                .map(Person::name)
                .or(() -> directory.department(id).map(Department::name))
                .orElse(id);
    }

    static MessageSourceResolvable kind(String kind) {
        return new DefaultMessageSourceResolvable(new String[] {"deadline.kind." + kind}, kind);
    }

    private static MessageSourceResolvable text(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
