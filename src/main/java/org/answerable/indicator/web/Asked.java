package org.answerable.indicator.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.answerable.indicator.IndicatorAccess;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Readers;
import org.springframework.stereotype.Component;

/** Makes of what somebody asks for a query about what that person may see, by the person's own day and zone. */
@Component
class Asked {

    private final IndicatorAccess access;
    private final Readers readers;
    private final Clock clock;

    Asked(IndicatorAccess access, Readers readers, Clock clock) {
        this.access = access;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * The query of the form.
     *
     * @throws org.answerable.platform.InvalidInputException if a field is wrong
     * @throws org.answerable.platform.ForbiddenException    if the person may not see the department's figures
     */
    IndicatorQuery query(IndicatorForm form, Principal login) {
        Reader reader = readers.of(login);
        LocalDate today = clock.instant().atZone(reader.zone()).toLocalDate();
        return form.query(today, reader.zone(), access.of(reader.id(), form.wantedDepartment()));
    }
}
