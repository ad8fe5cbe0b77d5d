package org.answerable.workplace.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.change.Concern;
import org.answerable.change.Concerns;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What speaks against the window of a change or a release, and what was decided, for its page. */
@Component
class ConcernsShown {

    private static final String TEXT = "change.section.concern.";

    private final Concerns concerns;

    ConcernsShown(Concerns concerns) {
        this.concerns = concerns;
    }

    List<Said> of(CaseId caseId, Wording words) {
        return concerns.of(caseId).stream().map(concern -> said(concern, words)).toList();
    }

    private static Said said(Concern concern, Wording words) {
        String outcome = concern.open()
                ? words.text(TEXT + "open")
                : words.text(TEXT + concern.outcome(), words.person(concern.by()), words.at(concern.at()));
        String reason = concern.reason() == null ? null : words.text(TEXT + "reason", concern.reason());
        return new Said(
                words.text(TEXT + concern.kind()) + ": " + concern.told(),
                Stream.of(reason, concern.why()).filter(Objects::nonNull).collect(Collectors.joining("\n")),
                outcome);
    }
}
