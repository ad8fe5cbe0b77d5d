package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.model.Told;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.directory.Directory;
import org.springframework.stereotype.Component;

/** Explains deadlines by their segments and the calendar version that each names; one query for all of them. */
@Component
class ExplainDeadlines {

    private final DeadlineMapper mapper;
    private final Rungs rungs;
    private final Directory directory;
    private final Clock clock;

    ExplainDeadlines(DeadlineMapper mapper, Rungs rungs, Directory directory, Clock clock) {
        this.mapper = mapper;
        this.rungs = rungs;
        this.directory = directory;
        this.clock = clock;
    }

    /** The explanations as of now, by the deadlines' ids, in their order. */
    Map<String, DeadlineExplanation> of(Collection<Promise> promises) {
        Map<String, DeadlineExplanation> explained = new LinkedHashMap<>();
        if (promises.isEmpty()) {
            return explained;
        }
        Instant now = clock.instant();
        Map<String, List<Segment>> segments =
                mapper.selectSegmentsOf(promises.stream().map(Promise::id).toList()).stream()
                        .collect(Collectors.groupingBy(Segment::deadlineId));
        Set<String> suppliers = directory.suppliers();
        promises.forEach(promise -> explained.put(
                promise.id(),
                new Told(
                                promise,
                                segments.getOrDefault(promise.id(), List.of()),
                                rungs.clock(promise),
                                suppliers::contains)
                        .until(now)));
        return explained;
    }
}
