package org.answerable.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.PlannedWindows.Planned;
import org.answerable.change.WindowStore.Row;
import org.answerable.change.model.ChangeStage;
import org.answerable.platform.CaseId;
import org.answerable.window.Freezes;
import org.answerable.window.Reach;
import org.springframework.stereotype.Component;

/**
 * Finds what else is at what a change touches, before it has a window of its own: planned and running work, changes and releases that are
 * not planned yet, freezes. However many they are, it takes the same number of questions, each answered from an index.
 */
@Component
public class FindConflicts {

    /** How many relations a way between two items may have. */
    static final int MOST_LEVELS = 3;

    private static final Set<String> BEFORE_WORK =
            Set.of(ChangeStage.EVALUATING.key(), ChangeStage.IN_APPROVAL.key(), ChangeStage.PLANNING.key());
    private static final Duration AHEAD = Duration.ofDays(3_660);
    private static final int MOST_WINDOWS = 500;
    private static final int MOST_OPEN = 50;

    private final WindowStore windows;
    private final PlannedWindows planned;
    private final Freezes freezes;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final Clock clock;

    FindConflicts(
            WindowStore windows,
            PlannedWindows planned,
            Freezes freezes,
            ItemRegister register,
            CaseFiles caseFiles,
            Clock clock) {
        this.windows = windows;
        this.planned = planned;
        this.freezes = freezes;
        this.register = register;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /**
     * Another case that is at the same. Its number is for everybody, what it is about is not.
     *
     * @param way   the codes from an item of the change to one of the other, one code for the same item, none for the same service
     * @param start of its window, null before it is planned, like the end
     */
    public record Conflict(List<String> way, String number, Instant start, Instant end) {}

    /** A freeze, as far as it is told. */
    public record Frozen(String reason, Instant start, Instant end) {}

    /**
     * What was found.
     *
     * @param work    on the same or dependent items, each case once
     * @param service planned work of the same service beside
     * @param freezes that cover what the change touches, now or to come
     * @param more    true if more is planned than was looked at
     */
    public record Conflicts(List<Conflict> work, List<Conflict> service, List<Frozen> freezes, boolean more) {

        /** Nothing. */
        public static final Conflicts NONE = new Conflicts(List.of(), List.of(), List.of(), false);
    }

    /** True while the change has no window yet, so that it matters what else is at the same. */
    public boolean matters(CaseFile file) {
        return file.kind() == CaseKind.CHANGE_REQUEST && BEFORE_WORK.contains(file.state());
    }

    /** What is found for the items that the change names, its service and its departments. */
    public Conflicts of(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Reach mine = planned.reach(file);
        Instant now = clock.instant();
        List<Planned> all = planned.between(now, now.plus(AHEAD), true, MOST_WINDOWS);
        List<Planned> others =
                all.stream().filter(other -> !other.file().id().equals(caseId)).toList();
        Map<CaseId, Conflict> work = new LinkedHashMap<>();
        Map<CaseId, Set<String>> theirs = others.stream()
                .collect(Collectors.toMap(
                        other -> other.file().id(), other -> other.reach().items()));
        Map<CaseId, List<String>> ways = ways(mine.items(), theirs);
        others.stream()
                .filter(other -> ways.containsKey(other.file().id()))
                .forEach(other -> work.put(
                        other.file().id(), conflict(other, ways.get(other.file().id()))));
        notPlanned(caseId, mine.items(), work);
        return new Conflicts(
                List.copyOf(work.values()),
                others.stream()
                        .filter(other -> file.service() != null
                                && !work.containsKey(other.file().id()))
                        .filter(other -> other.reach().services().contains(file.service()))
                        .map(other -> conflict(other, List.of()))
                        .toList(),
                freezes.endingAfter(now).stream()
                        .filter(freeze -> freeze.holds() && freeze.reach().covers(mine))
                        .map(freeze -> new Frozen(freeze.reason(), freeze.start(), freeze.end()))
                        .toList(),
                all.size() == MOST_WINDOWS);
    }

    private static Conflict conflict(Planned other, List<String> way) {
        return new Conflict(
                way,
                other.file().number(),
                other.window().start(),
                other.window().end());
    }

    private void notPlanned(CaseId caseId, Set<String> mine, Map<CaseId, Conflict> work) {
        Map<CaseId, Set<String>> open = mine.isEmpty() ? Map.of() : windows.open(mine, MOST_OPEN);
        List<CaseId> ids = open.keySet().stream()
                .filter(id -> !id.equals(caseId) && !work.containsKey(id))
                .toList();
        (ids.isEmpty() ? Map.<CaseId, CaseFile>of() : caseFiles.all(ids))
                .values().stream()
                        .sorted(Comparator.comparing(CaseFile::number))
                        .forEach(file -> work.put(
                                file.id(), new Conflict(sorted(open.get(file.id())), file.number(), null, null)));
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().limit(1).toList();
    }

    /** The shortest way from the items to one of each case, at most {@value #MOST_LEVELS} relations; the same item is a way of one. */
    private Map<CaseId, List<String>> ways(Set<String> mine, Map<CaseId, Set<String>> theirs) {
        Map<CaseId, List<String>> ways = new HashMap<>(dependent(mine, theirs));
        theirs.forEach((id, codes) -> codes.stream()
                .filter(mine::contains)
                .min(Comparator.naturalOrder())
                .ifPresent(code -> ways.put(id, List.of(code))));
        return ways;
    }

    private Map<CaseId, List<String>> dependent(Collection<String> mine, Map<CaseId, Set<String>> theirs) {
        Set<String> codes = theirs.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (mine.isEmpty() || codes.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> byEnd = register.ways(mine, codes, MOST_LEVELS).stream()
                .collect(Collectors.toMap(way -> way.get(way.size() - 1), Function.identity(), (one, other) -> one));
        Map<CaseId, List<String>> ways = new HashMap<>();
        theirs.forEach((id, touched) -> touched.stream()
                .filter(byEnd::containsKey)
                .map(byEnd::get)
                .min(Comparator.<List<String>>comparingInt(List::size).thenComparing(way -> way.get(way.size() - 1)))
                .ifPresent(way -> ways.put(id, way)));
        return ways;
    }

    /** Work in the window on items that hang on these, or on which these rest: each case once, earliest first. */
    List<Conflict> dependents(Plan plan, List<String> mine) {
        List<Row> others = mine.isEmpty()
                ? List.of()
                : windows.between(plan.windowStart(), plan.windowEnd(), true, MOST_WINDOWS).stream()
                        .filter(row -> !row.caseId().equals(plan.caseId()))
                        .toList();
        Map<CaseId, List<String>> ways = others.isEmpty()
                ? Map.of()
                : dependent(mine, windows.items(others.stream().map(Row::caseId).toList()));
        Map<CaseId, CaseFile> files = ways.isEmpty() ? Map.of() : caseFiles.all(ways.keySet());
        List<Conflict> found = new ArrayList<>();
        others.stream()
                .filter(row -> files.containsKey(row.caseId()))
                .forEach(row -> found.add(new Conflict(
                        ways.get(row.caseId()), files.get(row.caseId()).number(), row.start(), row.end())));
        return found;
    }

    /** As told in one line each: {@code DB → APP (CR-2026-000012: 2026-01-31 22:00 – 2026-02-01 02:00)}. */
    static String told(Conflict conflict, PlanRules rules) {
        String when = conflict.start() == null
                ? ""
                : ": " + rules.shown(conflict.start()) + " – " + rules.shown(conflict.end());
        return conflict.way().isEmpty()
                ? conflict.number() + when
                : String.join(" → ", conflict.way()) + " (" + conflict.number() + when + ")";
    }
}
