package org.answerable.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes bodies that each break one rule, in ever new ways. */
final class MalformedBodies {

    private static final List<String> NOT_TEXT = List.of("7", "true", "[]", "{}", "[\"x\"]", "1e99", "-0");
    private static final List<String> CONTROLS =
            List.of("\\u0000", "\\u0007", "\\u001b[31m", "\\u0085", "\\ud83d", "\\u2028", "\\uffff");
    private static final Map<String, Integer> LIMITS = Map.of(
            "subject",
            200,
            "description",
            20_000,
            "service",
            200,
            "reference",
            200,
            "party.name",
            200,
            "party.email",
            254,
            "party.phone",
            40);

    private final Random random;
    private final Instant now;

    MalformedBodies(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** A body and the field that must be named. */
    record Body(String json, String field) {

        @Override
        public String toString() {
            return field + " in " + json.substring(0, Math.min(300, json.length()));
        }
    }

    Body next() {
        return switch (random.nextInt(9)) {
            case 0 -> wrongType();
            case 1 -> tooLong();
            case 2 -> controls();
            case 3 -> missing();
            case 4 -> unknownValue();
            case 5 -> unknownField();
            case 6 -> time();
            case 7 -> notJson();
            default -> contact();
        };
    }

    private Body wrongType() {
        String field = any(List.of(
                "profile",
                "channel",
                "subject",
                "description",
                "category",
                "service",
                "reference",
                "receivedAt",
                "locale",
                "party.name",
                "party.email",
                "party.phone",
                "party.locale"));
        return random.nextInt(12) == 0
                ? new Body(with("party", any(List.of("7", "\"x\"", "[]", "true"))), "party")
                : new Body(with(field, any(NOT_TEXT)), field);
    }

    private Body tooLong() {
        String field = any(LIMITS.keySet().stream().sorted().toList());
        String character = any(List.of("x", "字", "😀"));
        return new Body(with(field, quoted(character.repeat(LIMITS.get(field) + 1 + random.nextInt(50)))), field);
    }

    private Body controls() {
        String field = any(LIMITS.keySet().stream().sorted().toList());
        return new Body(with(field, quoted("a" + any(CONTROLS) + "b")), field);
    }

    private Body missing() {
        String field = any(List.of("profile", "subject", "description"));
        return new Body(with(field, any(List.of("null", "\"\"", "\"  \\n \""))), field);
    }

    private Body unknownValue() {
        String field = any(List.of("profile", "channel", "category", "locale", "party.locale"));
        return new Body(
                with(field, quoted(any(List.of("nonsense", "RIDE-HAILING", "en-GB ", "*", "' or 1=1 --")))), field);
    }

    private Body unknownField() {
        String field = any(List.of("severity", "caseId", "id", "state", "department", "party.role", "party.street"));
        return new Body(with(field, quoted("x")), field);
    }

    private Body time() {
        String value = any(List.of(
                now.plus(Duration.ofDays(1 + random.nextInt(4_000))).toString(),
                "2026-13-01T00:00:00Z",
                "yesterday",
                "2026-11-20",
                "2026-11-20T10:00:00",
                "9999999999999"));
        return new Body(with("receivedAt", quoted(value)), "receivedAt");
    }

    private Body notJson() {
        return new Body(
                any(List.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "7",
                        "\"x\"",
                        "{\"profile\":}",
                        "{\"a\":1}{\"b\":2}",
                        "<xml/>",
                        "{\"subject\":\"a\",\"subject\":\"b\"}",
                        "{'profile':'x'}",
                        "{\"profile\":\"\u0001\"}",
                        "[".repeat(5_000),
                        "{\"a\":".repeat(2_000))),
                "body");
    }

    private Body contact() {
        return random.nextBoolean()
                ? new Body(
                        with(
                                "party.email",
                                quoted(any(List.of("x", "a@b", "a b@c.de", "<a@b.de>", "a@b.de,c@d.de", "@b.de")))),
                        "party.email")
                : new Body(
                        with("party.phone", quoted(any(List.of("x", "12", "++49 1234", "call me", "1234;5678")))),
                        "party.phone");
    }

    private String with(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("profile", quoted("ride-hailing"));
        fields.put("subject", quoted("Subject " + random.nextInt()));
        fields.put("description", quoted("Text"));
        Map<String, String> party = new LinkedHashMap<>();
        party.put("name", quoted("Ann"));
        if (field.startsWith("party.")) {
            party.put(field.substring(6), value);
        }
        fields.put("party", object(party));
        if (!field.startsWith("party.")) {
            fields.put(field, value);
        }
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
