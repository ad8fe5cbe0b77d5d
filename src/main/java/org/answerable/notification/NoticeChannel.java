package org.answerable.notification;

import org.answerable.platform.CaseId;

/** A way to readers beside mail, such as a pager or a chat; a bean with a key of its own that escalation ladders may name. */
public interface NoticeChannel {

    /** Its name in the column {@code channel} of a ladder, in small letters; not {@code mail}. */
    String key();

    /**
     * Takes the notice into its own outbox, in the present transaction; nothing leaves the machine here.
     *
     * @param words the notice as a mail would say it
     */
    void queue(CaseId caseId, Mail words);
}
