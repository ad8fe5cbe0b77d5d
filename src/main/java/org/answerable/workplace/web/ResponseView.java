package org.answerable.workplace.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintRemedies.Remedy;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.ComplaintResponses.Review;
import org.answerable.complaint.verdict.Inspection;
import org.answerable.complaint.verdict.Inspections;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was found about a complaint, what proves it, what was answered and granted, in the reader's words. */
@Component
class ResponseView implements CaseFileSection {

    private final ComplaintResponses responses;
    private final ComplaintRemedies remedies;
    private final Inspections inspections;

    ResponseView(ComplaintResponses responses, ComplaintRemedies remedies, Inspections inspections) {
        this.responses = responses;
        this.remedies = remedies;
        this.inspections = inspections;
    }

    /** What somebody did or said at a time; the file is the id of the attachment that holds it, null for none. */
    record Line(String what, String text, String note, String by, String at, String iso, String file) {

        Line(String what, String text, String note, String by, String at, String iso) {
            this(what, text, note, by, at, iso, null);
        }
    }

    /**
     * All of it.
     *
     * @param finding null before something was found
     * @param goods   about the goods, null if it is not about goods
     * @param draft   the answer drafted last, null before
     * @param inspection the inspection before the answer, null if none was asked
     * @param steps   what was said to the drafts
     */
    record Response(
            Line finding,
            String goods,
            List<Line> evidence,
            List<Line> remedies,
            Line draft,
            Line inspection,
            List<Line> steps) {

        /** True if nothing is there to show. */
        public boolean empty() {
            return finding == null && evidence.isEmpty();
        }
    }

    /** Adds it to the model as {@code response}; nothing for cases that are no complaints. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() == CaseKind.COMPLAINT) {
            model.addAttribute("response", of(file, words));
        }
    }

    private Response of(CaseFile file, Wording words) {
        Optional<Judgement> judgement = responses.judgement(file.id());
        return new Response(
                judgement.map(found -> finding(found, words)).orElse(null),
                judgement.map(found -> goods(found, words)).orElse(null),
                responses.evidence(file.id()).stream()
                        .map(evidence -> evidence(evidence, words))
                        .toList(),
                remedies.of(file.id()).stream()
                        .map(remedy -> remedy(remedy, words))
                        .toList(),
                responses.draft(file.id()).map(draft -> draft(draft, words)).orElse(null),
                inspections
                        .of(file.id())
                        .map(inspection -> inspection(inspection, words))
                        .orElse(null),
                responses.reviews(file.id()).stream()
                        .map(review -> step(review, words))
                        .toList());
    }

    private static Line finding(Judgement found, Wording words) {
        return new Line(
                words.label("finding-name", found.findingKey()),
                null,
                null,
                words.person(found.judgedBy()),
                words.at(found.at()),
                found.at().toString());
    }

    private static String goods(Judgement found, Wording words) {
        if (found.goodsReceivedOn() == null) {
            return null;
        }
        String exception = words.label("goods-exception", found.exceptionKey());
        return Stream.of(words.text("workplace.response.goods", found.goodsReceivedOn()), exception)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private static Line evidence(Evidence evidence, Wording words) {
        return new Line(
                words.label("evidence-kind", evidence.kindKey()),
                evidence.text(),
                evidence.keptAt(),
                words.person(evidence.addedBy()),
                words.at(evidence.at()),
                evidence.at().toString(),
                evidence.attachmentId());
    }

    private static Line remedy(Remedy remedy, Wording words) {
        return new Line(
                remedy.commitment(),
                remedy.told(),
                words.label("remedy-state", remedy.state().name().toLowerCase(java.util.Locale.ROOT)),
                words.person(remedy.chosenBy()),
                words.at(remedy.at()),
                remedy.at().toString());
    }

    private static Line draft(Draft draft, Wording words) {
        return new Line(
                null,
                draft.text(),
                words.department(draft.checkDepartment()),
                words.person(draft.draftedBy()),
                words.at(draft.at()),
                draft.at().toString());
    }

    private static Line inspection(Inspection inspection, Wording words) {
        boolean open = inspection.finding() == null;
        return new Line(
                open
                        ? words.text("workplace.response.inspection-open")
                        : words.label("finding-name", inspection.findingKey()) + " · "
                                + words.text(
                                        Boolean.TRUE.equals(inspection.confirmed())
                                                ? "workplace.response.inspection-confirmed"
                                                : "workplace.response.inspection-other"),
                inspection.reasons(),
                words.text(
                        "workplace.response.inspection-asked",
                        words.department(inspection.department()),
                        words.person(inspection.askedBy())),
                words.person(inspection.decidedBy()),
                words.at(open ? inspection.askedAt() : inspection.decidedAt()),
                (open ? inspection.askedAt() : inspection.decidedAt()).toString());
    }

    private static Line step(Review review, Wording words) {
        return new Line(
                words.label("review-step", review.stepKey()) + ": " + words.label("review-verdict", review.verdict()),
                review.reason(),
                null,
                words.person(review.reviewedBy()),
                words.at(review.at()),
                review.at().toString());
    }
}
