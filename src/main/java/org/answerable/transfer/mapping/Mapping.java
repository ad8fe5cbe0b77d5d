package org.answerable.transfer.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.answerable.transfer.TransferRefusedException;
import org.answerable.transfer.mapping.LocalTimes.MissingHour;
import org.answerable.transfer.mapping.LocalTimes.RepeatedHour;
import org.answerable.transfer.mapping.MappingFile.State;
import org.answerable.transfer.source.FileFormat;

/** Says how the rows of a file become complaints. */
public final class Mapping {

    static final Set<String> FIELDS = Set.of(
            "profile",
            "subject",
            "description",
            "category",
            "service",
            "reference",
            "locale",
            "department",
            "stage",
            "receivedAt",
            "closedAt",
            "answer",
            "party.name",
            "party.email",
            "party.phone",
            "party.vulnerable",
            "party.media");
    private static final List<String> REQUIRED =
            List.of("profile", "subject", "description", "department", "stage", "receivedAt");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final MappingFile written;
    private final FileFormat format;
    private final LocalTimes times;

    private Mapping(MappingFile written) {
        this.written = written;
        this.format = new FileFormat(
                choice("format", written.format(), FileFormat.Kind.class),
                Charset.forName(written.encoding()),
                separator(written.separator()));
        this.times = new LocalTimes(
                ZoneId.of(written.zone()),
                choice("repeated-hour", written.repeatedHour(), RepeatedHour.class),
                choice("missing-hour", written.missingHour(), MissingHour.class),
                written.dates());
        check();
    }

    /**
     * Reads a mapping file.
     *
     * @throws TransferRefusedException if it cannot be used; the message says why
     */
    public static Mapping read(Path file) {
        try {
            return new Mapping(YAML.readValue(Files.readString(file), MappingFile.class));
        } catch (JsonMappingException broken) {
            throw refused(file, broken.getOriginalMessage().replaceAll("\\s+", " ") + at(broken), broken);
        } catch (JsonProcessingException broken) {
            throw refused(file, broken.getOriginalMessage().replaceAll("\\s+", " "), broken);
        } catch (IOException unreadable) {
            throw new TransferRefusedException("the mapping " + file + " cannot be read", unreadable);
        } catch (RuntimeException broken) {
            throw refused(file, broken.getMessage(), broken);
        }
    }

    private static String at(JsonMappingException broken) {
        String path = broken.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " (at " + path + ")";
    }

    private static TransferRefusedException refused(Path file, String why, Exception cause) {
        return new TransferRefusedException("the mapping " + file + " cannot be used: " + why, cause);
    }

    /** Names the other system; with the key of a row it names a case for ever. */
    public String source() {
        return written.source();
    }

    /** The column that names a row. */
    public String key() {
        return written.key();
    }

    /** How its files are written. */
    public FileFormat format() {
        return format;
    }

    /** The one profile of all rows; empty if a column decides. */
    public Optional<String> profile() {
        FieldRule rule = written.fields().get("profile");
        return Optional.ofNullable(rule.value());
    }

    /** The kind of deadline that a simulation compares with, such as {@code resolve}. */
    public String comparedDeadline() {
        return written.comparison() == null ? "resolve" : written.comparison().deadline();
    }

    /** The limit that it compares with, null if the profile's own is meant. */
    public String comparedLimit() {
        return written.comparison() == null ? null : written.comparison().limit();
    }

    /** The limit of the comparison by profile and kind of deadline ({@code telecom.resolve}), for a promise without a figure. */
    public Map<String, String> limits() {
        return comparedLimit() == null
                ? Map.of()
                : Map.of(profile().orElseThrow() + "." + comparedDeadline(), comparedLimit());
    }

    /**
     * Compares the columns that it reads with those of the file.
     *
     * @throws TransferRefusedException if the file lacks one
     */
    public void checkColumns(List<String> columns) {
        Set<String> read = new TreeSet<>();
        written.fields().values().forEach(rule -> read.addAll(rule.columns()));
        read.add(written.key());
        if (written.state() != null) {
            read.add(written.state().column());
        }
        read.removeAll(Set.copyOf(columns));
        if (!columns.isEmpty() && !read.isEmpty()) {
            throw new TransferRefusedException("the file has no column " + String.join(", ", read)
                    + ", which the mapping reads; it has: " + String.join(", ", columns));
        }
    }

    /** Reads rows in the way that it says. */
    public RowReader reader() {
        return new RowReader(written.source(), written.key(), written.state(), written.fields(), times);
    }

    private void check() {
        require(
                written.source() != null && written.source().matches("[A-Za-z0-9._-]{1,100}"),
                "source is a name of" + " letters, digits, dots, hyphens and underscores, at most 100");
        require(written.key() != null, "key is missing: the column that names a row");
        Set<String> unknown = new TreeSet<>(written.fields().keySet());
        unknown.removeAll(FIELDS);
        require(unknown.isEmpty(), "unknown fields " + unknown + "; there are " + new TreeSet<>(FIELDS));
        Set<String> missing = new TreeSet<>(REQUIRED);
        missing.removeAll(written.fields().keySet());
        require(missing.isEmpty(), "fields " + missing + " are missing");
        State state = written.state();
        require(state == null || state.column() != null, "state has no column");
        require(
                state != null || written.fields().containsKey("closedAt"),
                "neither state nor the field closedAt tells which rows are closed");
        require(comparedLimit() == null || profile().isPresent(), "a comparison needs one profile for all rows");
        require(comparedDeadline() != null, "comparison has no deadline");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static char separator(String text) {
        require(text.length() == 1, "separator is one character");
        return text.charAt(0);
    }

    private static <E extends Enum<E>> E choice(String member, String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(member + " cannot be " + text);
    }
}
