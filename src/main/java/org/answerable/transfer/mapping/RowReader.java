package org.answerable.transfer.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.PastCase.Origin;
import org.answerable.complaint.imported.PastComplaint;
import org.answerable.complaint.imported.StartStage;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.mapping.MappingFile.State;
import org.answerable.transfer.source.SourceRow;

/** Makes complaints of rows. What the complaint's own rules say of them is asked elsewhere. */
public final class RowReader {

    private static final int LONGEST_KEY = 200;
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");

    private final String source;
    private final String keyColumn;
    private final State stateOrNull;
    private final Map<String, FieldRule> rules;
    private final LocalTimes times;

    RowReader(String source, String keyColumn, State stateOrNull, Map<String, FieldRule> rules, LocalTimes times) {
        this.source = source;
        this.keyColumn = keyColumn;
        this.stateOrNull = stateOrNull;
        this.rules = rules;
        this.times = times;
    }

    /** The row as the mapping reads it. */
    public MappedRow read(SourceRow row) {
        List<FieldError> errors = new ArrayList<>();
        if (row.columns() > 0) {
            errors.add(new FieldError("row", "columns", String.valueOf(row.columns())));
            return new MappedRow(row, row.value(keyColumn), null, errors);
        }
        String key = key(row, errors);
        Instant received = time("receivedAt", value("receivedAt", row, errors), null, errors);
        boolean closed = closed(row, errors);
        Instant closedAt = closed ? time("closedAt", value("closedAt", row, errors), received, errors) : null;
        PastComplaint complaint = new PastComplaint(
                draft(row, received, errors),
                value("department", row, errors),
                closed ? null : stage(row, errors),
                closedAt,
                value("answer", row, errors),
                new Origin(source, key));
        return new MappedRow(row, key, errors.isEmpty() ? complaint : null, errors);
    }

    private String key(SourceRow row, List<FieldError> errors) {
        String key = row.value(keyColumn);
        if (key == null) {
            errors.add(new FieldError(keyColumn, "required", ""));
        } else if (key.length() > LONGEST_KEY) {
            errors.add(new FieldError(keyColumn, "too-long", String.valueOf(LONGEST_KEY)));
        }
        return key;
    }

    private boolean closed(SourceRow row, List<FieldError> errors) {
        if (stateOrNull == null) {
            return value("closedAt", row, new ArrayList<>()) != null;
        }
        String state = row.value(stateOrNull.column());
        if (state != null && stateOrNull.closed().contains(state)) {
            return true;
        }
        if (state == null || !stateOrNull.open().contains(state)) {
            List<String> known = new ArrayList<>(stateOrNull.closed());
            known.addAll(stateOrNull.open());
            errors.add(new FieldError(stateOrNull.column(), "unmapped", String.join(", ", known)));
        }
        return false;
    }

    private StartStage stage(SourceRow row, List<FieldError> errors) {
        String key = value("stage", row, errors);
        return StartStage.of(key == null ? "" : key).orElseGet(() -> {
            errors.add(new FieldError("stage", "not-allowed", String.join(", ", StartStage.keys())));
            return null;
        });
    }

    private ComplaintDraft draft(SourceRow row, Instant received, List<FieldError> errors) {
        return new ComplaintDraft(
                value("profile", row, errors),
                "import",
                value("subject", row, errors),
                value("description", row, errors),
                value("category", row, errors),
                value("service", row, errors),
                value("reference", row, errors),
                received,
                value("locale", row, errors),
                new PartyDraft(
                        value("party.name", row, errors),
                        value("party.email", row, errors),
                        value("party.phone", row, errors),
                        null,
                        flag("party.vulnerable", row, errors),
                        flag("party.media", row, errors)));
    }

    private boolean flag(String field, SourceRow row, List<FieldError> errors) {
        String text = value(field, row, errors);
        return text != null && YES.contains(text.toLowerCase(Locale.ROOT));
    }

    private Instant time(String field, String text, Instant before, List<FieldError> errors) {
        if (text == null) {
            if (errors.stream().noneMatch(error -> error.field().equals(field))) {
                errors.add(new FieldError(field, "required", ""));
            }
            return null;
        }
        return before == null ? times.read(field, text, errors) : times.readAfter(field, text, before, errors);
    }

    private String value(String field, SourceRow row, List<FieldError> errors) {
        FieldRule rule = rules.get(field);
        if (rule == null) {
            return null;
        }
        try {
            return rule.of(row);
        } catch (FieldRule.UnmappedException unmapped) {
            errors.add(new FieldError(field, "unmapped", unmapped.getMessage()));
            return null;
        }
    }
}
