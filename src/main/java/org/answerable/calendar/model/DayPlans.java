package org.answerable.calendar.model;

import java.time.LocalDate;

/** Says for each date when it is open; holidays and make-up working days are plans that look at the date first. */
@FunctionalInterface
public interface DayPlans {

    /** The opening hours of the date; the same at every call. */
    DayPlan of(LocalDate date);
}
