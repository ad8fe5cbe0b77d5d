package org.answerable.deadline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseFile;

/** What a program hears of a case that it has opened. */
@Schema(name = "OpenedCase")
public record OpenedCase(String number, String state, List<Promised> deadlines) {

    /** The case with its promises. */
    public static OpenedCase of(CaseFile opened, Deadlines deadlines) {
        return new OpenedCase(
                opened.number(),
                opened.state(),
                deadlines.of(opened.id()).stream().map(Promised::of).toList());
    }

    /**
     * A promise that binds it.
     *
     * @param due null for one that counts from an event that is not planned yet, or without a figure
     */
    @Schema(name = "PromiseOfOpenedCase")
    public record Promised(String kind, Instant due, String clock) {

        static Promised of(Deadline deadline) {
            return new Promised(deadline.kind(), deadline.due(), deadline.clock());
        }
    }
}
