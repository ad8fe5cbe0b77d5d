package org.answerable.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.Confidentiality;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the receiver of a hand-over, in one mail, all that came. */
@Component
class ToldReceiver {

    private static final int SHOWN = 100;

    private final Outbox outbox;
    private final Directory directory;

    ToldReceiver(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    /** Queues the mail; false if there is nothing to tell, or no address to tell it to. */
    @Transactional
    public boolean tell(Person giver, Person receiver, String reason, List<WorkItem> moved) {
        if (moved.isEmpty() || receiver.mail() == null) {
            return false;
        }
        String actor = Acting.actor().id();
        Map<String, Object> values = new HashMap<>();
        values.put("from", giver.name());
        values.put("by", directory.person(actor).map(Person::name).orElse(actor));
        values.put("reason", reason);
        values.put("items", moved.size());
        values.put("lines", moved.stream().limit(SHOWN).map(ToldReceiver::line).toList());
        values.put("more", Math.max(0, moved.size() - SHOWN));
        outbox.queue(
                null,
                new Mail(
                        "work-handed-over:" + Ids.next(),
                        "work-handed-over",
                        receiver.mail(),
                        receiver.name(),
                        receiver.id(),
                        receiver.language(),
                        receiver.zone(),
                        false,
                        values));
        return true;
    }

    private static Map<String, Object> line(WorkItem item) {
        Map<String, Object> line = new HashMap<>();
        line.put("number", item.file().number());
        line.put("about", Confidentiality.title(item.file()));
        line.put("task", item.name());
        line.put("due", item.due());
        return line;
    }
}
