package org.answerable.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Files of the shape of docs/examples/nyc311.yaml: no party, open rows, rows closed in the minute they were created, local times on both
 * sides of and inside the hours at which clocks change. The same seed makes the same file.
 */
final class GeneratedRows {

    static final Path MAPPING = Path.of("docs", "examples", "nyc311.yaml");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);
    private static final String HEADER =
            "Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,"
                    + "Location Type,Incident Zip,Incident Address,City,Status,Park Facility Name";
    private static final List<String> AGENCIES = List.of("NYPD", "DSNY", "DPR", "DOHMH");
    private static final List<String> TYPES = List.of("Animal-Abuse", "Dead Animal", "Animal in a Park", "Pet Shop");
    private static final int EVERY_TENTH_OPEN = 10;
    private static final int EVERY_NINTH_AT_ONCE = 9;

    private final List<String> lines = new ArrayList<>();
    private final Random random;
    private final String prefix;

    GeneratedRows(String prefix, long seed) {
        this.prefix = prefix;
        this.random = new Random(seed);
        lines.add(HEADER);
    }

    /** Rows created in the days around the moment, in disorder. */
    GeneratedRows around(LocalDateTime middle, int rows) {
        for (int i = 0; i < rows; i++) {
            LocalDateTime created = middle.plusMinutes(random.nextInt(4 * 24 * 60) - 2L * 24 * 60);
            LocalDateTime closed =
                    i % EVERY_NINTH_AT_ONCE == 0 ? created : created.plusMinutes(random.nextInt(7 * 24 * 60));
            boolean open = i % EVERY_TENTH_OPEN == 3;
            int agency = random.nextInt(AGENCIES.size());
            row(
                    prefix + lines.size(),
                    TIME.format(created),
                    open ? "" : TIME.format(closed),
                    AGENCIES.get(agency),
                    TYPES.get(agency),
                    open ? "In Progress" : "Closed");
        }
        return this;
    }

    /** One row as given. */
    GeneratedRows row(String key, String created, String closed, String agency, String type, String status) {
        lines.add(String.join(
                ",",
                key,
                created,
                closed,
                agency,
                agency + " of the city",
                type,
                "\"Dog, off leash\"",
                "Park",
                "11207",
                "",
                "BROOKLYN",
                status,
                ""));
        return this;
    }

    /** A line as it stands. */
    GeneratedRows line(String line) {
        lines.add(line);
        return this;
    }

    int rows() {
        return lines.size() - 1;
    }

    /** Writes the file into the folder. */
    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve(prefix + ".csv"), lines);
    }
}
