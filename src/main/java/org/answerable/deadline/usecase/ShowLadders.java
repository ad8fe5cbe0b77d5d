package org.answerable.deadline.usecase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.answerable.deadline.model.LadderRows;
import org.answerable.deadline.model.LadderUse;
import org.answerable.deadline.model.PolicyRowCheck;
import org.answerable.deadline.model.Rung;
import org.answerable.deadline.model.WrongRungException;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.DecisionTables.Answer;
import org.answerable.engine.Sentence;
import org.answerable.engine.WrittenTable;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The escalation ladders of a version of their table: what they say, what climbs them, and whom they would reach now. */
@Component
@Transactional(readOnly = true)
public class ShowLadders {

    private static final String TABLE = "escalation-ladder";
    private static final String LADDER = "ladder";

    private final DecisionTables tables;
    private final Addressees addressees;
    private final Directory directory;

    ShowLadders(DecisionTables tables, Addressees addressees, Directory directory) {
        this.tables = tables;
        this.addressees = addressees;
        this.directory = directory;
    }

    /**
     * A ladder.
     *
     * @param rungs   in table order
     * @param uses    the promises of the newest {@code deadline-policy} that climb it
     * @param problem what is wrong with its rows; null if nothing is
     */
    public record Shown(String name, List<Reaching> rungs, List<LadderUse> uses, Sentence problem) {}

    /** A rung, and the names of those whom it would reach now. */
    public record Reaching(Rung rung, List<String> names) {}

    /** The versions of the table, newest first. */
    public List<Integer> versions() {
        String newest = tables.newestVersion(TABLE);
        int last = Integer.parseInt(newest.substring(newest.lastIndexOf(':') + 1));
        return IntStream.rangeClosed(1, last)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The active departments, by name. */
    public List<Department> departments() {
        return directory.departments().stream()
                .filter(Department::active)
                .sorted(Comparator.comparing(Department::name))
                .toList();
    }

    /**
     * The ladders of the version, as they would be climbed now for a case of the department that nobody has in hand.
     *
     * @throws NotFoundException if there is no such version
     */
    public List<Shown> of(int version, Department department) {
        String named = TABLE + ":" + version;
        WrittenTable written = tables.writtenVersion(named)
                .orElseThrow(() -> new NotFoundException("There is no version " + version + " of " + TABLE));
        Map<String, List<LadderUse>> uses = LadderUse.in(tables.written(PromisedTasks.TABLE));
        Map<String, List<String>> reached = new HashMap<>();
        return PolicyRowCheck.words(written, LADDER).stream()
                .map(ladder -> shown(
                        ladder,
                        tables.evaluateVersion(named, Map.of(LADDER, ladder))
                                .map(Answer::rows)
                                .orElse(List.of()),
                        uses.getOrDefault(ladder, List.of()),
                        who -> reached.computeIfAbsent(who, any -> names(department, any))))
                .toList();
    }

    private static Shown shown(
            String ladder,
            List<Map<String, Object>> rows,
            List<LadderUse> uses,
            java.util.function.Function<String, List<String>> reaching) {
        try {
            List<Reaching> rungs = new LadderRows(rows)
                    .written().stream()
                            .map(rung -> new Reaching(rung, reaching.apply(rung.who())))
                            .toList();
            return new Shown(ladder, rungs, uses, null);
        } catch (WrongRungException wrong) {
            return new Shown(ladder, List.of(), uses, wrong.sentence());
        }
    }

    private List<String> names(Department department, String who) {
        return addressees.in(department, who).stream().map(Recipient::name).toList();
    }
}
