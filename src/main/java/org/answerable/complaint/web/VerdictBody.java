package org.answerable.complaint.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Reads what a complainant says to an answer, as strictly as a complaint itself: every wrong field is named. */
final class VerdictBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<FieldError> errors = new ArrayList<>();
    private final JsonNode root;

    private VerdictBody(byte[] body, Set<String> allowed) {
        root = parsed(body);
        root.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                errors.add(new FieldError(
                        printable(name),
                        "unknown-field",
                        String.join(", ", allowed.stream().sorted().toList())));
            }
        });
    }

    /** The only field, {@code remark}, of a confirmation; null if it is missing. */
    static String remark(byte[] body) {
        VerdictBody reader = new VerdictBody(body, Set.of("remark"));
        String remark = reader.text("remark");
        reader.refuse();
        return remark;
    }

    /** Reason and wish of a dispute. */
    static Dispute dispute(byte[] body) {
        VerdictBody reader = new VerdictBody(body, Set.of("reason", "inspection"));
        Dispute dispute = new Dispute(reader.text("reason"), reader.flag("inspection"));
        reader.refuse();
        return dispute;
    }

    /** Stars and remark of a rating; stars are null if they are missing. */
    static Rating rating(byte[] body) {
        VerdictBody reader = new VerdictBody(body, Set.of("stars", "remark"));
        Rating rating = new Rating(reader.whole("stars"), reader.text("remark"));
        reader.refuse();
        return rating;
    }

    private static JsonNode parsed(byte[] body) {
        try {
            JsonNode root = STRICT.readTree(body);
            if (!root.isObject()) {
                throw refused("body", "type", "object");
            }
            return root;
        } catch (IOException malformed) {
            throw refused("body", "malformed", "");
        }
    }

    private static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    /** A name from outside, fit to be shown again. */
    private static String printable(String name) {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "...";
    }

    private String text(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(name, "type", "text"));
            return null;
        }
        return value.textValue();
    }

    private Integer whole(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            errors.add(new FieldError(name, "type", "whole number"));
            return null;
        }
        return value.intValue();
    }

    private boolean flag(String name) {
        JsonNode value = root.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            errors.add(new FieldError(name, "type", "true, false"));
        }
        return value.asBoolean(false);
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** What was given. */
    record Rating(Integer stars, String remark) {}

    /** What was asked for. */
    record Dispute(String reason, boolean inspection) {}
}
