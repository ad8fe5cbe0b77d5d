package org.answerable.deadline.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Contest.State;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.ContestMapper;
import org.springframework.stereotype.Component;

/** Who is told of a deadline in the place of those who contested it and were right. */
@Component
class OtherReaders {

    private final ContestMapper contests;

    OtherReaders(ContestMapper contests) {
        this.contests = contests;
    }

    /** Reader to user id of who is told instead; empty if nobody was right, or nobody contested it. */
    Map<String, String> of(Promise promise) {
        return of(List.of(promise)).getOrDefault(promise.id(), Map.of());
    }

    /** Likewise for several deadlines, by their ids. */
    Map<String, Map<String, String>> of(Collection<Promise> promises) {
        List<String> contested = promises.stream()
                .filter(promise -> promise.climbing().contested())
                .map(Promise::id)
                .toList();
        return contested.isEmpty()
                ? Map.of()
                : contests.selectByDeadlines(contested).stream()
                        .filter(contest -> contest.state() == State.UPHELD)
                        .collect(Collectors.groupingBy(
                                Contest::deadlineId,
                                Collectors.collectingAndThen(Collectors.toList(), OtherReaders::followed)));
    }

    /** Who is told instead may contest it as well. */
    private static Map<String, String> followed(List<Contest> upheld) {
        Map<String, String> next = new HashMap<>();
        upheld.forEach(contest -> next.put(contest.readerId(), contest.successorId()));
        Map<String, String> last = new HashMap<>();
        next.keySet().forEach(reader -> last.put(reader, lastOf(reader, next)));
        return last;
    }

    private static String lastOf(String reader, Map<String, String> next) {
        Set<String> seen = new HashSet<>();
        String reached = reader;
        while (next.containsKey(reached) && seen.add(reached)) {
            reached = next.get(reached);
        }
        return reached;
    }
}
