package org.answerable.handover;

import java.util.HashMap;
import java.util.Map;
import org.answerable.directory.Absence;
import org.answerable.directory.AbsenceNoted;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a deputy when to stand in for whom, and when no longer; the mail commits with what it tells. */
@Component
class TellDeputies {

    private final Outbox outbox;
    private final Directory directory;

    TellDeputies(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    /** The deputy hears of every change, one that is relieved once. */
    @EventListener
    void noted(AbsenceNoted noted) {
        Absence absence = noted.absence();
        if (noted.stands()) {
            tell(absence.deputyId(), absence, true);
        }
        if (!noted.stands() || noted.before() != null && !noted.before().equals(absence.deputyId())) {
            tell(noted.before(), absence, false);
        }
    }

    private void tell(String deputyId, Absence absence, boolean stands) {
        directory
                .person(deputyId)
                .filter(deputy -> deputy.active() && deputy.mail() != null)
                .filter(deputy -> !deputy.id().equals(Acting.actor().id()))
                .ifPresent(deputy -> outbox.queue(null, mail(deputy, absence, stands)));
    }

    private Mail mail(Person deputy, Absence absence, boolean stands) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "person", directory.person(absence.personId()).map(Person::name).orElse(absence.personId()));
        values.put("from", absence.from());
        values.put("until", absence.until());
        return new Mail(
                "absence-deputy:" + Ids.next(),
                stands ? "absence-deputy" : "absence-relieved",
                deputy.mail(),
                deputy.name(),
                deputy.id(),
                deputy.language(),
                deputy.zone(),
                false,
                values);
    }
}
