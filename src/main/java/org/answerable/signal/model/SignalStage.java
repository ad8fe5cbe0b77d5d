package org.answerable.signal.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of a signal; each names those it may follow. The model moves it, nobody else. */
public enum SignalStage implements Stage {
    /** Taken, nothing decided yet. */
    RECEIVED,
    /** With its department, or its remedy is carried out. */
    IN_WORK("received"),
    /** Over: penalised, refused, or no breach. */
    DONE("in-work");

    private final List<String> sources;

    SignalStage(String... sources) {
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
