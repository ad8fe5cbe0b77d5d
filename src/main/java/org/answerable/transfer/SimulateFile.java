package org.answerable.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.transfer.SimulationReport.Department;
import org.answerable.transfer.mapping.Mapping;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives a file of cases through again in virtual time: the models, tables and listeners are the real ones. */
@Component
@Profile("simulation")
public class SimulateFile {

    private static final Actor SIMULATION = new Actor(Actor.Kind.SYSTEM, "simulation");

    private final SimulatedRows rows;
    private final FileComplaint filing;
    private final SimulatedFlow flow;
    private final Deadlines deadlines;
    private final VirtualTime time;
    private final SimulationTally tally;

    SimulateFile(
            SimulatedRows rows,
            FileComplaint filing,
            SimulatedFlow flow,
            Deadlines deadlines,
            VirtualTime time,
            SimulationTally tally) {
        this.rows = rows;
        this.filing = filing;
        this.flow = flow;
        this.deadlines = deadlines;
        this.time = time;
        this.tally = tally;
    }

    /**
     * Simulates the file.
     *
     * @throws TransferRefusedException if the file or its mapping cannot be used, or the mapping names another limit than the
     *                                  profile's own
     */
    public SimulationReport run(Path file, Path mappingFile, Progress progress) {
        Mapping mapping = Mapping.read(mappingFile);
        SimulatedRows.Read read;
        try {
            read = rows.of(file, mapping);
        } catch (IOException unreadable) {
            throw new TransferRefusedException(
                    "the file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return Acting.as(SIMULATION, "import", () -> simulated(read, mapping, progress));
    }

    private SimulationReport simulated(SimulatedRows.Read read, Mapping mapping, Progress progress) {
        List<Moment> moments = moments(read.cases());
        Map<SimulatedCase, CaseId> filed = new HashMap<>();
        String limit = null;
        Instant until = Instant.EPOCH;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            until = moment.at();
            time.reach(until);
            if (moment.opens()) {
                CaseId caseId = open(moment.of());
                filed.put(moment.of(), caseId);
                limit = limit == null ? checkedLimit(caseId, mapping) : limit;
            } else {
                flow.finish(filed.get(moment.of()), moment.of());
                time.settle();
            }
            progress.reached(i + 1L, (i + 1.0) / moments.size());
        }
        return new SimulationReport(
                mapping.comparedDeadline(), limit, until, read.refused(), counted(filed, mapping), flow.instances());
    }

    private CaseId open(SimulatedCase simulated) {
        CaseId caseId = filing.file(simulated.draft()).caseId();
        flow.allocate(caseId, simulated);
        time.settle();
        return caseId;
    }

    /** A case opens before it closes, also at the same moment; else in the order of the file. */
    private static List<Moment> moments(List<SimulatedCase> cases) {
        List<Moment> moments = new ArrayList<>();
        for (SimulatedCase simulated : cases) {
            moments.add(new Moment(simulated.draft().receivedAt(), true, simulated));
            if (simulated.closedAt() != null) {
                moments.add(new Moment(simulated.closedAt(), false, simulated));
            }
        }
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::opens, Comparator.reverseOrder()));
        return moments;
    }

    private String checkedLimit(CaseId caseId, Mapping mapping) {
        Duration limit = deadlines
                .of(caseId, mapping.comparedDeadline())
                .map(Deadline::limit)
                .orElseThrow(() -> new TransferRefusedException("the profile promises no " + mapping.comparedDeadline()
                        + " with a figure; name a limit in the mapping's comparison"));
        if (mapping.comparedLimit() != null && !limit.equals(Duration.parse(mapping.comparedLimit()))) {
            throw new TransferRefusedException("the mapping compares with " + mapping.comparedLimit()
                    + ", but the profile's own table promises " + limit);
        }
        return limit.toString();
    }

    private Map<String, Department> counted(Map<SimulatedCase, CaseId> filed, Mapping mapping) {
        Map<String, Department> departments = new TreeMap<>();
        filed.forEach((simulated, caseId) -> departments.merge(
                simulated.department(), one(simulated, caseId, mapping.comparedDeadline()), SimulateFile::sum));
        return departments;
    }

    private Department one(SimulatedCase simulated, CaseId caseId, String kind) {
        Deadline.State state = deadlines.of(caseId, kind).map(Deadline::state).orElseThrow();
        boolean closed = simulated.closedAt() != null;
        boolean late = state == Deadline.State.BREACHED;
        return new Department(
                1,
                closed && state == Deadline.State.MET ? 1 : 0,
                closed && late ? 1 : 0,
                closed ? 0 : 1,
                !closed && late ? 1 : 0,
                tally.warnings(caseId),
                tally.escalations(caseId));
    }

    private static Department sum(Department one, Department other) {
        return new Department(
                one.cases() + other.cases(),
                one.inTime() + other.inTime(),
                one.late() + other.late(),
                one.open() + other.open(),
                one.overdue() + other.overdue(),
                one.warnings() + other.warnings(),
                one.escalations() + other.escalations());
    }

    /** Something that happens to a simulated case. */
    private record Moment(Instant at, boolean opens, SimulatedCase of) {}
}
