package org.answerable.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.answerable.indicator.IndicatorStore.Counted;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void theBacklogOfEachDayFollowsFromWhatCameAndWentAfterIt() {
        Report report = report(
                "2026-11-03T12:00:00Z",
                counted("repair", "telecom", 0, Figure.CAME, 5),
                counted("repair", "telecom", 0, Figure.WENT, 1),
                counted("quality", "telecom", 1, Figure.WENT, 3),
                counted("quality", "telecom", 2, Figure.CAME, 2),
                backlog("quality", "telecom", 10));

        // Seven at the beginning: 7 + 5 - 1 = 11, 11 - 3 = 8, 8 + 2 = 10.
        assertThat(report.course())
                .extracting(part -> part.figures().count(Figure.BACKLOG))
                .containsExactly(11L, 8L, 10L);
    }

    @Test
    void partsThatHaveNotBegunAreNotTold() {
        assertThat(report("2026-11-02T00:00:01Z").course()).hasSize(2);
        assertThat(report("2026-11-02T00:00:00Z").course()).hasSize(1);
    }

    @Test
    void slicesAddUpToTheWholeAndTheBusiestStandsFirst() {
        Report report = report(
                "2026-11-03T00:00:00Z",
                counted("repair", "telecom", 0, Figure.RECEIVED, 1),
                counted("repair", "telecom", 1, Figure.RECEIVED, 2),
                counted("quality", "telecom", 0, Figure.RECEIVED, 4),
                counted(null, "power-utility", 0, Figure.RECEIVED, 8));

        assertThat(report.total().count(Figure.RECEIVED)).isEqualTo(15);
        assertThat(report.departments())
                .extracting(line -> line.department() + " " + line.figures().count(Figure.RECEIVED))
                .containsExactly("null 8", "quality 4", "repair 3");
        assertThat(report.profiles())
                .extracting(line -> line.profile() + " " + line.figures().count(Figure.RECEIVED))
                .containsExactly("power-utility 8", "telecom 7");
        assertThat(report.lines()).hasSize(3);
    }

    @Test
    void aShareIsOfItsWholeAndOfNothingThereIsNone() {
        Figures figures = new Figures();
        assertThat(figures.share(Figure.FIRST_REPLY_IN_TIME)).isEmpty();

        figures.add(Figure.FIRST_REPLY_IN_TIME, 3);
        figures.add(Figure.FIRST_REPLY_LATE, 1);
        figures.add(Figure.RECEIVED, 9);

        assertThat(figures.share(Figure.FIRST_REPLY_IN_TIME)).hasValue(75);
        assertThat(figures.share(Figure.FIRST_REPLY_LATE)).hasValue(25);
        assertThat(figures.share(Figure.RECEIVED)).isEmpty();
        assertThat(figures.whole(Figure.RECEIVED)).isZero();
    }

    private static Report report(String asOf, Counted... counted) {
        Period period = new Period(FIRST, FIRST.plusDays(2), ZoneOffset.UTC);
        IndicatorQuery query = new IndicatorQuery("complaint", period, Grouping.DAY, null, ReadDepartments.ALL);
        return new Sheet(query, Instant.parse(asOf), List.of(counted)).report();
    }

    private static Counted counted(String department, String profile, int day, Figure figure, long count) {
        Figures figures = new Figures();
        figures.add(figure, count);
        return new Counted(department, profile, FIRST.toEpochDay() + day, figures);
    }

    private static Counted backlog(String department, String profile, long count) {
        Figures figures = new Figures();
        figures.add(Figure.BACKLOG, count);
        return new Counted(department, profile, 0, figures);
    }
}
