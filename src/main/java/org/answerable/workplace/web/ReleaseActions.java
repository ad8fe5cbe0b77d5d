package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.Confidentiality;
import org.answerable.change.Reasons;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.answerable.release.Criteria;
import org.answerable.release.MoveRelease;
import org.answerable.release.Releases;
import org.answerable.release.TakeChanges;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What may be done with a release at any time, by those who handle it; criteria are ticked by all who work on it. */
final class ReleaseActions {

    private static final String REASON = "reason";
    private static final String CHANGE = "change";
    private static final int MOST_SHOWN = 200;

    /** What is asked only where the change brings something that speaks against the window. */
    private static final List<CaseAction.Field> AGAINST = Stream.of("freezeReason", "outsideReason", "conflictReason")
            .map(name -> new CaseAction.Field(name, "text", false, Reasons.LONGEST, Map.of()))
            .toList();

    private ReleaseActions() {}

    @Component
    @Order(22)
    record Cancel(MoveRelease useCase, CaseAccess access) implements ReasonAction {

        @Override
        public String key() {
            return "release-cancel";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return useCase.cancellable(file) && access.mayHandle(file, userId);
        }

        @Override
        public int longest() {
            return TakeChanges.REASON;
        }

        @Override
        public void perform(CaseId caseId, String reason) {
            useCase.cancel(caseId, reason);
        }
    }

    @Component
    @Order(23)
    record PlanAnew(MoveRelease useCase, CaseAccess access) implements ReasonAction {

        @Override
        public String key() {
            return "release-plan-anew";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return useCase.replannable(file) && access.mayHandle(file, userId);
        }

        @Override
        public int longest() {
            return TakeChanges.REASON;
        }

        @Override
        public void perform(CaseId caseId, String reason) {
            useCase.planAnew(caseId, reason);
        }
    }

    @Component
    @Order(24)
    record Take(TakeChanges useCase, Releases releases, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "release-take-change";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return useCase.open(file) && access.mayHandle(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return true;
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> choices = new LinkedHashMap<>();
            useCase.waiting(MOST_SHOWN).forEach(change -> named(choices, change));
            return Stream.concat(
                            Stream.of(Field.choice(CHANGE, true, choices)),
                            releases.plan(file.id()).stream().flatMap(plan -> AGAINST.stream()))
                    .toList();
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.take(
                    file.id(),
                    values.of(CHANGE),
                    new Reasons(values.of("freezeReason"), values.of("outsideReason"), values.of("conflictReason")));
        }
    }

    @Component
    @Order(25)
    record Give(TakeChanges useCase, CaseFiles caseFiles, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "release-give-change";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return useCase.mayGive(file) && access.mayHandle(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return !useCase.held(file.id()).isEmpty();
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> choices = new LinkedHashMap<>();
            useCase.held(file.id()).forEach(taken -> named(choices, caseFiles.get(taken.change())));
            return List.of(Field.choice(CHANGE, true, choices), Field.text(REASON, TakeChanges.REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.give(file.id(), values.of(CHANGE), values.of(REASON));
        }
    }

    @Component
    @Order(26)
    record Tick(Criteria criteria, CaseAccess access) implements CaseAction {

        private static final String BETWEEN = ":";

        @Override
        public String key() {
            return "release-criterion";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return file.kind() == CaseKind.RELEASE && file.isOpen() && access.mayWork(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return true;
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> choices = new LinkedHashMap<>();
            criteria.of(file.id()).stream()
                    .filter(Predicate.not(criterion -> criterion.tick() != null))
                    .forEach(criterion -> choices.put(
                            criterion.stage() + BETWEEN + criterion.key(),
                            words.text("release.stage-name." + criterion.stage()) + " · "
                                    + criterion.label(words.locale())));
            return List.of(Field.choice("criterion", true, choices), Field.text("evidence", Criteria.EVIDENCE));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            String[] parts =
                    Objects.requireNonNullElse(values.of("criterion"), "").split(BETWEEN, 2);
            if (parts.length < 2) {
                throw WrittenField.refused("criterion", "required", "");
            }
            criteria.meet(file.id(), parts[0], parts[1], values.of("evidence"));
        }
    }

    private static void named(Map<String, String> choices, CaseFile change) {
        choices.put(change.number(), Confidentiality.named(change));
    }
}
