package org.answerable.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.answerable.complaint.imported.ImportComplaints;
import org.answerable.complaint.imported.PastComplaint;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.mapping.MappedRow;
import org.answerable.transfer.mapping.Mapping;
import org.answerable.transfer.source.RowFiles;
import org.answerable.transfer.source.RowSource;
import org.answerable.transfer.source.SourceRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows of a file that an import would take, as cases to simulate. */
@Component
@Profile("simulation")
class SimulatedRows {

    /** What rows of the file's own time break because the simulation begins before it. */
    private static final String NOT_YET = "future";

    private final ImportComplaints complaints;

    SimulatedRows(ImportComplaints complaints) {
        this.complaints = complaints;
    }

    Read of(Path file, Mapping mapping) throws IOException {
        List<MappedRow> readable = new ArrayList<>();
        long all = 0;
        Set<String> keys = new HashSet<>();
        try (RowSource rows = RowFiles.open(file, mapping.format())) {
            mapping.checkColumns(rows.columns());
            var reader = mapping.reader();
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                MappedRow mapped = reader.read(row);
                all++;
                if (mapped.key() != null && keys.add(mapped.key()) && mapped.complaint() != null) {
                    readable.add(mapped);
                }
            }
        }
        List<SimulatedCase> cases = sound(readable);
        return new Read(cases, all - cases.size());
    }

    private List<SimulatedCase> sound(List<MappedRow> readable) {
        List<List<FieldError>> errors = Acting.as(
                Actor.SYSTEM,
                "import",
                () -> complaints.check(
                        readable.stream().map(MappedRow::complaint).toList()));
        List<SimulatedCase> cases = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            PastComplaint complaint = readable.get(i).complaint();
            boolean sound =
                    errors.get(i).stream().allMatch(error -> error.rule().equals(NOT_YET));
            if (sound && complaint.department() != null) {
                cases.add(new SimulatedCase(
                        readable.get(i).key(), complaint.draft(), complaint.department(), complaint.closedAt()));
            }
        }
        return cases;
    }

    /** The earliest receipt in the file, now if there is none; reads nothing but the file. */
    static Instant beginning(Path file, Mapping mapping) {
        try (RowSource rows = RowFiles.open(file, mapping.format())) {
            mapping.checkColumns(rows.columns());
            var reader = mapping.reader();
            Instant first = null;
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                PastComplaint complaint = reader.read(row).complaint();
                Instant at = complaint == null ? null : complaint.draft().receivedAt();
                first = at != null && (first == null || at.isBefore(first)) ? at : first;
            }
            if (first == null) {
                throw new TransferRefusedException("the file " + file + " has no row that can be read");
            }
            return first;
        } catch (IOException unreadable) {
            throw new TransferRefusedException(
                    "the file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The cases, and how many rows are none. */
    record Read(List<SimulatedCase> cases, long refused) {}
}
