package org.answerable.casefile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.persistence.CaseListMapper;
import org.answerable.casefile.persistence.FoundRow;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Pages by position, never by offset. */
@Component
class IndexedCaseSearch implements CaseSearch {

    private final CaseListMapper lists;

    IndexedCaseSearch(CaseListMapper lists) {
        this.lists = lists;
    }

    @Override
    public Page find(Filter filter, CaseAccess.Scope scope, String cursor, int limit) {
        int size = Math.max(1, Math.min(limit, MAX_LIMIT));
        List<FoundRow> rows = rows(cleaned(filter), scope, Position.of(cursor), size + 1);
        boolean more = rows.size() > size;
        List<FoundRow> page = more ? rows.subList(0, size) : rows;
        String next = more ? Position.after(page.get(size - 1)) : null;
        return new Page(page.stream().map(FoundRow::toFound).toList(), next);
    }

    @Override
    public Map<CaseId, Found> byIds(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> values = ids.stream().map(CaseId::value).distinct().toList();
        return lists.selectByIds(values).stream()
                .map(FoundRow::toFound)
                .collect(Collectors.toMap(Found::id, Function.identity()));
    }

    private List<FoundRow> rows(Filter filter, CaseAccess.Scope scope, Position after, int limit) {
        if (scope.all()) {
            return lists.select(filter, after.at(), after.id(), limit);
        }
        if (scope.departments().isEmpty()) {
            return List.of();
        }
        List<String> departments = scope.departments().stream().sorted().toList();
        return lists.selectForDepartments(filter, departments, after.at(), after.id(), limit);
    }

    /** Blank fields filter nothing; a number is written in capitals and holds no wild cards. */
    private static Filter cleaned(Filter filter) {
        String number = text(filter.number());
        return new Filter(
                number == null ? null : number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "?"),
                text(filter.kind()),
                text(filter.state()),
                text(filter.department()),
                text(filter.profile()),
                filter.open(),
                filter.from(),
                filter.to());
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private record Position(Instant at, String id) {

        static String after(FoundRow row) {
            byte[] position = (row.receivedAt() + " " + row.id()).getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(position);
        }

        static Position of(String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return new Position(null, null);
            }
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", 2);
                return new Position(Instant.parse(parts[0]), parts[1]);
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException invented) {
                throw new InvalidInputException(List.of(new FieldError("cursor", "unknown", "")));
            }
        }
    }
}
