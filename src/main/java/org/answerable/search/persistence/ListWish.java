package org.answerable.search.persistence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.search.CaseQuery;

/**
 * A piece of a list, as the statements take it.
 *
 * @param departments whose cases it may hold; null for all
 * @param words       that must all occur, the rarest first; empty for no condition
 * @param at          with {@code id} where the piece before ended, null for the first
 * @param ascending   true to walk from old to new
 * @param now         promises before this instant are overdue
 */
public record ListWish(
        CaseQuery query,
        List<String> departments,
        List<String> words,
        Instant at,
        String id,
        boolean ascending,
        Instant now,
        int limit) {

    /** The next piece of the same list. */
    public ListWish behind(FoundRow last) {
        return new ListWish(query, departments, words, last.receivedAt(), last.id(), ascending, now, limit);
    }

    /** The columns that have one value in all rows, whose index the walk goes along; their names are written here, nowhere else. */
    public List<String> leads() {
        boolean openOnly = query.overdue() || Boolean.TRUE.equals(query.open());
        if (openOnly) {
            return query.department() == null ? List.of("closed_at") : List.of("owner_department", "closed_at");
        }
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("owner_department", query.department());
        filters.put("category", query.category());
        filters.put("state", query.state());
        filters.put("severity", query.severity());
        filters.put("profile", query.profile());
        filters.put("kind", query.kind());
        return filters.entrySet().stream()
                .filter(filter -> filter.getValue() != null)
                .map(Map.Entry::getKey)
                .limit(1)
                .toList();
    }

    /** The word that leads the walk. */
    public String lead() {
        return words.get(0);
    }

    /** The words that are looked up for each case of the lead. */
    public List<String> others() {
        return words.subList(1, words.size());
    }
}
