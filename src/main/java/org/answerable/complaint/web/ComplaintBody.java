package org.answerable.complaint.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Reads JSON from outside strictly: every field must be known and of its type, and each wrong one is named. */
final class ComplaintBody {

    private static final Set<String> FIELDS = Set.of(
            "profile",
            "channel",
            "subject",
            "description",
            "category",
            "service",
            "reference",
            "receivedAt",
            "locale",
            "party",
            "confidential",
            "representative");
    private static final Set<String> PARTY_FIELDS =
            Set.of("name", "email", "phone", "address", "locale", "vulnerable", "media");
    private static final Set<String> REPRESENTATIVE_FIELDS =
            Set.of("name", "email", "phone", "address", "locale", "authority");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<FieldError> errors = new ArrayList<>();

    private ComplaintBody() {}

    /**
     * The complaint of a request body.
     *
     * @throws InvalidInputException naming every field that is unknown or of a wrong type
     */
    static ComplaintDraft complaint(byte[] body) {
        ComplaintBody reader = new ComplaintBody();
        JsonNode root = reader.object(body, FIELDS);
        JsonNode party = reader.part(root, "party", PARTY_FIELDS);
        ComplaintDraft draft = new ComplaintDraft(
                reader.text(root, "", "profile"),
                reader.channel(root),
                reader.text(root, "", "subject"),
                reader.text(root, "", "description"),
                reader.text(root, "", "category"),
                reader.text(root, "", "service"),
                reader.text(root, "", "reference"),
                reader.instant(root),
                reader.text(root, "", "locale"),
                new ComplaintDraft.PartyDraft(
                        reader.text(party, "party.", "name"),
                        reader.text(party, "party.", "email"),
                        reader.text(party, "party.", "phone"),
                        reader.text(party, "party.", "address"),
                        reader.text(party, "party.", "locale"),
                        reader.flag(party, "party.", "vulnerable"),
                        reader.flag(party, "party.", "media")),
                reader.flag(root, "", "confidential"),
                reader.representative(root));
        reader.refuse();
        return draft;
    }

    /** The only field, {@code text}, of a message. */
    static String message(byte[] body) {
        ComplaintBody reader = new ComplaintBody();
        String text = reader.text(reader.object(body, Set.of("text")), "", "text");
        reader.refuse();
        return text;
    }

    private JsonNode object(byte[] body, Set<String> allowed) {
        JsonNode root = parsed(body);
        if (!root.isObject()) {
            throw new InvalidInputException(List.of(new FieldError("body", "type", "object")));
        }
        unknown(root, "", allowed);
        return root;
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new InvalidInputException(List.of(new FieldError("body", "malformed", "")));
        } catch (IOException notUtf8) {
            throw new InvalidInputException(List.of(new FieldError("body", "malformed", "")));
        }
    }

    private ComplaintDraft.RepresentativeDraft representative(JsonNode root) {
        String prefix = "representative.";
        JsonNode named = part(root, "representative", REPRESENTATIVE_FIELDS);
        return new ComplaintDraft.RepresentativeDraft(
                text(named, prefix, "name"),
                text(named, prefix, "email"),
                text(named, prefix, "phone"),
                text(named, prefix, "address"),
                text(named, prefix, "locale"),
                text(named, prefix, "authority"));
    }

    private JsonNode part(JsonNode root, String name, Set<String> fields) {
        JsonNode part = root.path(name);
        if (part.isObject()) {
            unknown(part, name + ".", fields);
        } else if (!part.isMissingNode() && !part.isNull()) {
            errors.add(new FieldError(name, "type", "object"));
        }
        return part;
    }

    private boolean flag(JsonNode object, String prefix, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            errors.add(new FieldError(prefix + name, "type", "true, false"));
        }
        return value.asBoolean(false);
    }

    private void unknown(JsonNode object, String prefix, Set<String> allowed) {
        object.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                errors.add(new FieldError(
                        prefix + shortened(name),
                        "unknown-field",
                        String.join(", ", allowed.stream().sorted().toList())));
            }
        });
    }

    /** A name from outside, fit to be shown again. */
    private static String shortened(String name) {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "...";
    }

    private String channel(JsonNode root) {
        String channel = text(root, "", "channel");
        return channel == null ? "rest" : channel;
    }

    private String text(JsonNode object, String prefix, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(prefix + name, "type", "text"));
            return null;
        }
        return value.textValue();
    }

    private Instant instant(JsonNode root) {
        String text = text(root, "", "receivedAt");
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException wrong) {
            errors.add(new FieldError("receivedAt", "type", "time, such as 2026-11-20T08:30:00Z"));
            return null;
        }
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
