package org.answerable.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Reads a JSON object from outside strictly: every field must be known and of its type, and each wrong one is named. */
public final class JsonBody {

    private static final int LONGEST_NAME = 40;
    private static final String TYPE = "type";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode root;
    private final String prefix;
    private final List<FieldError> errors;

    private JsonBody(JsonNode root, String prefix, List<FieldError> errors) {
        this.root = root;
        this.prefix = prefix;
        this.errors = errors;
    }

    /**
     * The body, with fields of these names only.
     *
     * @throws InvalidInputException if it is no JSON object
     */
    public static JsonBody of(byte[] body, Set<String> fields) {
        JsonBody read = new JsonBody(tree(body), "", new ArrayList<>());
        read.unknown(fields);
        return read;
    }

    /**
     * The body as a tree.
     *
     * @throws InvalidInputException if it is no JSON object; names the line and column where it ceases to be one
     */
    private static JsonNode tree(byte[] body) {
        JsonNode root;
        try {
            root = STRICT.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new InvalidInputException(
                    List.of(new FieldError("body", "malformed", BrokenRules.position(malformed))));
        } catch (IOException notUtf8) {
            throw new InvalidInputException(List.of(new FieldError("body", "malformed", "")));
        }
        if (root == null || !root.isObject()) {
            throw new InvalidInputException(List.of(new FieldError("body", TYPE, "object")));
        }
        return root;
    }

    /** The object in the field, with fields of these names only; one without fields if there is none. */
    public JsonBody object(String name, Set<String> fields) {
        JsonNode value = root.path(name);
        JsonBody inner = new JsonBody(value, prefix + name + ".", errors);
        if (value.isObject()) {
            inner.unknown(fields);
        } else if (!value.isMissingNode() && !value.isNull()) {
            errors.add(new FieldError(prefix + name, TYPE, "object"));
        }
        return inner;
    }

    /** The text, null if there is none. */
    public String text(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(prefix + name, TYPE, "text"));
            return null;
        }
        return value.textValue();
    }

    /** The number, null if there is none. */
    public BigDecimal number(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            errors.add(new FieldError(prefix + name, TYPE, "number"));
            return null;
        }
        return value.decimalValue();
    }

    /** The whole number, null if there is none. */
    public Integer whole(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            errors.add(new FieldError(prefix + name, TYPE, "whole number"));
            return null;
        }
        return value.intValue();
    }

    /** Yes or no, false if there is none. */
    public boolean flag(String name) {
        JsonNode value = root.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            errors.add(new FieldError(prefix + name, TYPE, "true, false"));
        }
        return value.booleanValue();
    }

    /** The moment with its offset, null if there is none. */
    public Instant instant(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException wrong) {
            errors.add(new FieldError(prefix + name, TYPE, "time, such as 2026-11-20T08:30:00Z"));
            return null;
        }
    }

    /** Throws InvalidInputException naming every field that is unknown or of a wrong type, if any is. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private void unknown(Set<String> allowed) {
        root.fieldNames().forEachRemaining(name -> {
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
        return printable.length() <= LONGEST_NAME ? printable : printable.substring(0, LONGEST_NAME) + "...";
    }
}
