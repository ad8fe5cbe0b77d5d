package org.answerable.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.directory.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of addresses in docs/rights.md. */
record RightsTable(List<Row> rows) {

    static RightsTable read() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs", "rights.md"))) {
            return new RightsTable(lines.filter(line -> line.matches("\\| (GET|POST|PUT|PATCH|DELETE|ANY) /.*"))
                    .map(Row::of)
                    .toList());
        }
    }

    /** The row for a mapping as its controller declares it. */
    boolean covers(String method, String pattern) {
        return rows.stream().anyMatch(row -> row.covers(method, pattern));
    }

    /** One address and who may call it. */
    record Row(String method, String pattern, String who) {

        private static final Set<String> ROLES =
                Arrays.stream(Role.values()).map(Role::groupId).collect(Collectors.toUnmodifiableSet());
        private static final Set<String> WORDS = Set.of("everybody", "nobody", "logged in", "any role");

        Row {
            if (!WORDS.contains(who) && !ROLES.containsAll(List.of(who.split(", ")))) {
                throw new IllegalArgumentException("docs/rights.md: who is " + who + "? Known: " + WORDS + ROLES);
            }
        }

        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            String[] address = cells[1].trim().split(" ");
            return new Row(address[0], address[1], cells[2].trim());
        }

        boolean covers(String otherMethod, String otherPattern) {
            return (method.equals("ANY") || method.equals(otherMethod))
                    && (pattern.equals(otherPattern) || parsed().matches(PathContainer.parsePath(otherPattern)));
        }

        /** An address to call: every variable part is a word that nothing has as its name. */
        String example() {
            return pattern.replaceAll("\\{[^}]*}", "nothing-of-this-name").replace("**", "x");
        }

        String exampleMethod() {
            return method.equals("ANY") ? "GET" : method;
        }

        boolean letsIn(Caller caller) {
            return switch (who) {
                case "everybody" -> true;
                case "nobody" -> false;
                case "logged in" -> caller != Caller.STRANGER;
                case "any role" -> caller.roleId() != null;
                default -> caller.roleId() != null && List.of(who.split(", ")).contains(caller.roleId());
            };
        }

        private PathPattern parsed() {
            return PathPatternParser.defaultInstance.parse(pattern);
        }
    }

    /** Who calls. */
    enum Caller {
        STRANGER,
        TEMPORARY_PASSWORD,
        HANDLER,
        DEPARTMENT_HEAD,
        PROCESS_OWNER,
        AUDITOR,
        MANAGER,
        ADMINISTRATOR;

        /** The id of the one role the caller holds, or null. */
        String roleId() {
            return this == STRANGER || this == TEMPORARY_PASSWORD
                    ? null
                    : Role.valueOf(name()).groupId();
        }

        String userId() {
            return "only." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
