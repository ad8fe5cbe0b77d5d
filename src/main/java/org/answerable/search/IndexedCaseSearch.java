package org.answerable.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.search.model.Words;
import org.answerable.search.persistence.CaseListMapper;
import org.answerable.search.persistence.CaseTokenMapper;
import org.answerable.search.persistence.FoundRow;
import org.answerable.search.persistence.ListWish;
import org.springframework.stereotype.Component;

/** Pages by position, never by offset. */
@Component
class IndexedCaseSearch implements CaseSearch {

    /** More words than this narrow nothing any more. */
    private static final int MOST_WORDS = 16;

    /** Words that occur more often than this are all the same to the search for the rarest. */
    private static final int RARE = 2_000;

    private static final int PIECE = 500;

    /** A number that is not written to its end, as somebody types it. */
    private static final Pattern BEGINNING = Pattern.compile("[A-Za-z]{2}-\\d{4}-\\d{0,5}");

    private final CaseListMapper lists;
    private final CaseTokenMapper tokens;
    private final Clock clock;

    IndexedCaseSearch(CaseListMapper lists, CaseTokenMapper tokens, Clock clock) {
        this.lists = lists;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Page find(CaseQuery query, Scope scope, String cursor, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException(List.of(
                    limit < 1
                            ? new FieldError("limit", "too-small", "1")
                            : new FieldError("limit", "too-large", String.valueOf(MAX_LIMIT))));
        }
        int size = limit;
        Position position = Position.of(cursor);
        List<FoundRow> rows = rows(wish(query, scope, position, size + 1));
        boolean more = rows.size() > size;
        List<FoundRow> page = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (position.back()) {
            Collections.reverse(page);
        }
        boolean after = position.back() || more;
        boolean before = position.back() ? more : !position.first();
        return new Page(
                page.stream().map(row -> row.toFound(scope)).toList(),
                before && !page.isEmpty() ? Position.before(page.get(0)) : null,
                after && !page.isEmpty() ? Position.behind(page.get(page.size() - 1)) : null);
    }

    @Override
    public void each(CaseQuery query, Scope scope, Consumer<List<Found>> piece) {
        Position position = Position.of(null);
        ListWish wish = wish(query, scope, position, PIECE);
        List<FoundRow> rows;
        do {
            rows = rows(wish);
            piece.accept(rows.stream().map(row -> row.toFound(scope)).toList());
            if (!rows.isEmpty()) {
                wish = wish.behind(rows.get(rows.size() - 1));
            }
        } while (rows.size() == PIECE);
    }

    @Override
    public Map<CaseId, Found> byIds(Collection<CaseId> ids, Scope scope) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> values = ids.stream().map(CaseId::value).distinct().toList();
        return lists.selectByIds(values).stream()
                .map(row -> row.toFound(scope))
                .collect(Collectors.toMap(Found::id, Function.identity()));
    }

    private List<FoundRow> rows(ListWish wish) {
        if (wish.departments() != null && wish.departments().isEmpty()) {
            return List.of();
        }
        if (wish.query().text() != null) {
            return wish.words().isEmpty() ? List.of() : lists.selectByWords(wish);
        }
        return wish.departments() == null ? lists.select(wish) : lists.selectForDepartments(wish);
    }

    private ListWish wish(CaseQuery query, Scope scope, Position position, int limit) {
        CaseQuery cleaned = cleaned(query);
        return new ListWish(
                cleaned,
                scope.all() ? null : scope.departments().stream().sorted().toList(),
                cleaned.text() == null ? List.of() : rarestFirst(Words.toFind(cleaned.text(), MOST_WORDS)),
                position.at(),
                position.id(),
                query.oldestFirst() != position.back(),
                clock.instant(),
                limit);
    }

    private List<String> rarestFirst(List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        Map<String, Integer> occurrences =
                words.stream().collect(Collectors.toMap(Function.identity(), word -> tokens.countUpTo(word, RARE)));
        return words.stream().sorted(Comparator.comparing(occurrences::get)).toList();
    }

    /** Blank fields filter nothing; a number is written in capitals and holds no wild cards; its beginning is no word. */
    private static CaseQuery cleaned(CaseQuery query) {
        String words = text(query.text());
        boolean begins = words != null && BEGINNING.matcher(words).matches();
        String number = begins ? words : text(query.number());
        return new CaseQuery(
                begins ? null : words,
                number == null ? null : number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "?"),
                text(query.kind()),
                text(query.state()),
                text(query.department()),
                text(query.profile()),
                text(query.category()),
                text(query.severity()),
                query.open(),
                query.overdue(),
                query.from(),
                query.to(),
                query.oldestFirst());
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
