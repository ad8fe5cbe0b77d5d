package org.answerable.demonstration;

import java.util.Locale;
import org.answerable.platform.SpanText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say that this is a demonstration, and by how much its clock is ahead. */
@ControllerAdvice(annotations = Controller.class)
@Profile("demonstration")
class DemonstrationBanner {

    private final DemonstrationTime time;
    private final SpanText spans;

    DemonstrationBanner(DemonstrationTime time, SpanText spans) {
        this.time = time;
        this.spans = spans;
    }

    /** True: the layout then offers the pages of the demonstration. */
    @ModelAttribute("demonstration")
    boolean demonstration() {
        return true;
    }

    /** In words, or null while the clock was not moved: the layout then shows no banner. */
    @ModelAttribute("demonstrationOffset")
    String demonstrationOffset(Locale language) {
        return time.ahead().isZero() ? null : spans.of(time.ahead(), language);
    }
}
