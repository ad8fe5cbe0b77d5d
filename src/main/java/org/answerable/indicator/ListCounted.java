package org.answerable.indicator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** What stands behind a figure: exactly the cases that it counted, a page at a time. */
@Component
public class ListCounted {

    /** The largest page. */
    public static final int MAX_LIMIT = 200;

    private final IndicatorStore store;
    private final CaseAccess access;
    private final Clock clock;

    ListCounted(IndicatorStore store, CaseAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A page of what the figure counted, last first. The subject of a confidential case is null unless the reader's department
     * handles it.
     *
     * @param query  made for this reader, see {@link IndicatorAccess}
     * @param cursor of the page before; null for the first
     * @param limit  1 to {@link #MAX_LIMIT}
     */
    public Page page(IndicatorQuery query, Figure figure, String userId, String cursor, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException(List.of(
                    limit < 1
                            ? new FieldError("limit", "too-small", "1")
                            : new FieldError("limit", "too-large", String.valueOf(MAX_LIMIT))));
        }
        Place behind = Place.of(cursor);
        if (query.departments().isEmpty()) {
            return new Page(0, List.of(), null);
        }
        Instant now = clock.instant();
        List<CountedCase> found = store.list(query, figure, now, behind, limit + 1);
        boolean more = found.size() > limit;
        List<CountedCase> shown = more ? found.subList(0, limit) : found;
        Scope scope = access.scope(userId);
        return new Page(
                store.count(query, figure, now),
                shown.stream().map(each -> seenBy(scope, each)).toList(),
                more ? Place.behind(shown.get(limit - 1)).cursor() : null);
    }

    private static CountedCase seenBy(Scope scope, CountedCase each) {
        return scope.hides(each.confidential(), each.ownerDepartment()) ? each.withoutSubject() : each;
    }

    /**
     * A page.
     *
     * @param count how many there are on all pages: the figure
     * @param next  the cursor of the next page, null if this is the last
     */
    public record Page(long count, List<CountedCase> cases, String next) {}
}
