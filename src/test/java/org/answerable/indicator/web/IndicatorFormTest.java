package org.answerable.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.ReadDepartments;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.junit.jupiter.api.Test;

class IndicatorFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final ReadDepartments ALL = new ReadDepartments(true, Set.of(), true);

    @Test
    void whoAsksForNothingGetsThisMonthOfComplaintsByDay() {
        IndicatorQuery query = query(IndicatorForm.empty());

        assertThat(query.kind()).isEqualTo("complaint");
        assertThat(query.period().from()).isEqualTo("2026-11-01");
        assertThat(query.period().to()).isEqualTo(TODAY);
        assertThat(query.grouping().key()).isEqualTo("day");
        assertThat(query.profile()).isNull();
    }

    @Test
    void aPeriodWithOneEndGetsTheOther() {
        assertThat(query(form("2026-10-05", null, null)).period().to()).isEqualTo(TODAY);
        assertThat(query(form(null, "2026-10-05", null)).period().from()).isEqualTo("2026-10-01");
    }

    @Test
    void whatCannotBeCountedIsRefusedByFieldAndLimit() {
        assertThat(error(form("2026-10-05", "2026-10-04", null)))
                .isEqualTo(new FieldError("to", "before", "2026-10-05"));
        assertThat(error(form("2026-12-05", null, null))).isEqualTo(new FieldError("to", "before", "2026-12-05"));
        assertThat(error(form("2020-01-01", "2026-01-01", null)))
                .isEqualTo(new FieldError("from", "period-too-long", "1100"));
        assertThat(error(form("0001-01-01", "0001-01-02", null)).rule()).isEqualTo("period-too-long");
        assertThat(error(form("2026-01-01", "2026-11-01", "day")))
                .isEqualTo(new FieldError("by", "too-many-parts", "100"));
        assertThat(query(form("2026-01-01", "2026-04-10", "day")).period().days())
                .isEqualTo(100);
    }

    private static IndicatorForm form(String from, String to, String by) {
        return new IndicatorForm(
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                by,
                null,
                null,
                null);
    }

    private static IndicatorQuery query(IndicatorForm form) {
        return form.query(TODAY, ZoneOffset.UTC, ALL);
    }

    private static FieldError error(IndicatorForm form) {
        return catchThrowableOfType(InvalidInputException.class, () -> query(form))
                .errors()
                .get(0);
    }
}
