package org.answerable.workplace.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.ExplanationWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How each due time of the case came about: the promises one inside another, each with every stretch of its time. */
@Component
class DeadlineSection implements CaseFileSection {

    /** The promise of the case as a whole, inside which the others lie. */
    private static final String OUTER = "resolve";

    /** So many stretches are shown; all of them are in the JSON. */
    private static final int MOST_LINES = 200;

    private final Deadlines deadlines;
    private final ExplanationWords explaining;

    DeadlineSection(Deadlines deadlines, ExplanationWords explaining) {
        this.deadlines = deadlines;
        this.explaining = explaining;
    }

    /**
     * A deadline explained.
     *
     * @param key       names it in the address of its JSON
     * @param inner     true if it lies inside the promise of the whole case
     * @param endsAfter true if it is due only after that one
     * @param more      how many stretches are not shown
     */
    record Explained(
            String key,
            String title,
            boolean inner,
            boolean endsAfter,
            List<String> sentences,
            List<ExplanationWords.Line> lines,
            List<ExplanationWords.Line> ahead,
            int more) {}

    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        List<DeadlineExplanation> all = deadlines.explainAll(file.id());
        Optional<DeadlineExplanation> outer = all.stream()
                .filter(each -> OUTER.equals(each.kind()) && each.part() == null)
                .reduce((earlier, later) -> later.started().isBefore(earlier.started()) ? earlier : later);
        model.addAttribute(
                "explained",
                all.stream()
                        .sorted(Comparator.comparing(each -> !OUTER.equals(each.kind())))
                        .map(each -> explained(each, outer, words))
                        .toList());
    }

    private Explained explained(DeadlineExplanation each, Optional<DeadlineExplanation> outer, Wording words) {
        boolean inner = outer.isPresent() && !OUTER.equals(each.kind());
        String title = explaining.kind(each, words.locale());
        return new Explained(
                each.part() == null ? each.kind() : each.kind() + ":" + each.part(),
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                inner,
                inner && endsAfter(each, outer.get()),
                explaining.full(each, words.locale(), words.zone()),
                lines(each.items(), words),
                lines(each.ahead(), words),
                hidden(each.items()) + hidden(each.ahead()));
    }

    private static boolean endsAfter(DeadlineExplanation inner, DeadlineExplanation outer) {
        return inner.due() != null && outer.due() != null && inner.due().isAfter(outer.due());
    }

    private List<ExplanationWords.Line> lines(List<DeadlineExplanation.Item> items, Wording words) {
        return items.stream()
                .limit(MOST_LINES)
                .map(item -> explaining.line(item, words.locale(), words.zone()))
                .toList();
    }

    private static int hidden(List<DeadlineExplanation.Item> items) {
        return Math.max(0, items.size() - MOST_LINES);
    }
}
