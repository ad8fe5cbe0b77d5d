package org.answerable.unapproved.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Profiles;
import org.answerable.casefile.web.NewCasePage;
import org.answerable.platform.WrittenField;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.unapproved.FoundChange;
import org.answerable.unapproved.ReportUnapproved;
import org.answerable.workplace.web.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which somebody of the staff reports a change that nobody approved. */
@Controller
@RequestMapping("/staff/changes/unapproved")
class UnapprovedPages extends NewCasePage<FoundChange> {

    private static final String DAY = "2026-01-31";

    private final ReportUnapproved reporting;
    private final Readers readers;
    private final Clock clock;

    UnapprovedPages(
            ReportUnapproved reporting, Profiles profiles, Readers readers, ProblemTexts problems, Clock clock) {
        super("unapproved/new", profiles, problems);
        this.reporting = reporting;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    protected List<String> profiles() {
        return reporting.profiles();
    }

    @Override
    protected Map<String, String> preset(Principal login) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), readers.of(login).zone());
        return Map.of("foundAt", today.toString());
    }

    @Override
    protected FoundChange draft(MultiValueMap<String, String> sent, Principal login) {
        Map<String, String> values = sent.toSingleValueMap();
        return new FoundChange(
                values.get("profile"),
                "web",
                values.get("subject"),
                values.get("description"),
                values.get("items"),
                day(values.get("foundAt"), readers.of(login).zone()),
                values.get("foundBy"),
                values.get("doneBy"),
                values.get("service"));
    }

    /** The day's beginning in the reader's zone; today for none. */
    private static Instant day(String written, ZoneId zone) {
        if (WrittenField.blankless(written) == null) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip()).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw WrittenField.refused("foundAt", "type", DAY);
        }
    }

    @Override
    protected CaseFile open(String key, String requestHash, FoundChange draft) {
        return reporting.report(key, requestHash, draft);
    }
}
