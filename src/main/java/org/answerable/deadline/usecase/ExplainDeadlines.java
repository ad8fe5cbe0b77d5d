package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.model.Told;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.springframework.stereotype.Component;

/** Explains deadlines by their segments and the calendar version that each names; one query for all of them. */
@Component
class ExplainDeadlines {

    private final DeadlineMapper mapper;
    private final Rungs rungs;
    private final Clock clock;

    ExplainDeadlines(DeadlineMapper mapper, Rungs rungs, Clock clock) {
        this.mapper = mapper;
        this.rungs = rungs;
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
        promises.forEach(promise -> explained.put(
                promise.id(),
                new Told(promise, segments.getOrDefault(promise.id(), List.of()), rungs.clock(promise)).until(now)));
        return explained;
    }
}
