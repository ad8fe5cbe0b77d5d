package org.answerable.rating.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of a rating review; each names those it may follow. The model moves it, nobody else. */
public enum RatingStage implements Stage {
    /** Opened by the clock, nothing decided yet. */
    RECEIVED,
    /** In the list of its department. */
    IN_WORK("received"),
    /** Over: the ratings of the day were checked. */
    DONE("in-work");

    private final List<String> sources;

    RatingStage(String... sources) {
        this.sources = List.of(sources);
    }

    @Override
    public List<String> sources() {
        return sources;
    }

    @Override
    public boolean isFinal() {
        return this == DONE;
    }
}
