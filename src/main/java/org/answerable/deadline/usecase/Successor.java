package org.answerable.deadline.usecase;

import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.usecase.BindOrders.Bound;

/** A later version of what open deadlines were reckoned by: of their calendar, or of the policy table. */
interface Successor {

    /** What has got another version, as facts name it: {@code calendar} or {@code policy}. */
    String what();

    /** The later version, such as {@code cn-office:2}. */
    String version();

    /** The version that the deadline names now. */
    String present(Promise promise);

    /** Open deadlines that name another version, by that and id, at most {@code limit} after the position. */
    List<Promise> named(String afterVersion, String afterId, int limit);

    /** What the version would bind the deadline to; empty where it has nothing to say to it. */
    Optional<Bound> bound(Promise promise, CaseFile file);

    /** True if a deadline whose due time stays is left alone. */
    boolean onlyWhatMoves();

    /** True if the deadline names an earlier version and can move: what is overdue or has ended never does, nor what has no figure. */
    default boolean concerns(Promise promise) {
        return promise.open()
                && promise.view().breached() == null
                && !present(promise).equals(version());
    }
}
