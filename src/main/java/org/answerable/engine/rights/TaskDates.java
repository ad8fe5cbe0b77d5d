package org.answerable.engine.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.answerable.engine.ModelBean;
import org.springframework.beans.factory.annotation.Value;

/** Days as people mean them, for the lists of Tasklist. */
@ModelBean("taskDates")
class TaskDates {

    private final Clock clock;
    private final ZoneId zone;

    TaskDates(Clock clock, @Value("${answerable.zone:UTC}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The midnight that ends this day in the organisation's zone. */
    public Date endOfToday() {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        return Date.from(tomorrow.atStartOfDay(zone).toInstant());
    }
}
