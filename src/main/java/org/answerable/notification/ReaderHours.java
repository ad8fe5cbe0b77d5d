package org.answerable.notification;

import java.time.Instant;

/** When a reader may be told what is not urgent; answered by the module that knows calendars. */
public interface ReaderHours {

    /** The instant itself if the reader works then, else the next one at which the reader does. */
    Instant next(String recipientId, Instant from);
}
