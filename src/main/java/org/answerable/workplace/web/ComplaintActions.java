package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.complaint.extension.ExtendDeadline;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.routing.ReassignComplaint;
import org.answerable.complaint.routing.ReclassifyComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.directory.Directory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What can happen to a complaint at any time while it is handled; the rules are those of the use cases. */
final class ComplaintActions {

    private static final int REASON = 1_000;

    private ComplaintActions() {}

    private static boolean mayHandle(CaseAccess access, CaseFile file, String userId) {
        return isOpen(file) && access.mayHandle(file, userId);
    }

    private static boolean isOpen(CaseFile file) {
        return file.isOpen() && file.kind() == CaseKind.COMPLAINT;
    }

    @Component
    @Order(2)
    record HandOver(HandOverComplaint useCase, ComplaintFlow flow, CaseAccess access, Directory directory)
            implements CaseAction {

        @Override
        public String key() {
            return "hand-over";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayHandle(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return flow.awaits(file.id(), Subject.HAND_OVER);
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(
                    Field.choice("department", true, ContributionActions.others(directory, file, words)),
                    Field.text("reason", REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.offer(file.id(), values.of("department"), values.of("reason"));
        }
    }

    @Component
    @Order(3)
    record Reassign(ReassignComplaint useCase, ComplaintFlow flow, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "reassign";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayHandle(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return flow.awaits(file.id(), Subject.HAND_OVER);
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> people = new LinkedHashMap<>();
            useCase.candidates(file).forEach(person -> people.put(person.id(), person.name()));
            return List.of(Field.choice("person", true, people));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.ask(file.id(), values.of("person"));
        }
    }

    @Component
    @Order(4)
    record Reclassify(ReclassifyComplaint useCase, ComplaintFlow flow, CaseAccess access, ComplaintCatalogue catalogue)
            implements CaseAction {

        @Override
        public String key() {
            return "reclassify";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayHandle(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return flow.awaits(file.id(), Subject.HAND_OVER);
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> categories = new LinkedHashMap<>();
            catalogue
                    .categories(file.profile())
                    .forEach(category -> categories.put(category.key(), category.label(words.locale())));
            Map<String, String> severities = new LinkedHashMap<>();
            ReclassifyComplaint.SEVERITIES.forEach(key -> severities.put(key, words.label("severity", key)));
            return List.of(
                    Field.choice("category", true, categories),
                    Field.choice("severity", false, severities),
                    Field.text("reason", REASON));
        }

        /** The severity stays open: none means the usual one of whatever category is chosen. */
        @Override
        public Map<String, String> present(CaseFile file) {
            return file.category() == null ? Map.of() : Map.of("category", file.category());
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.ask(file.id(), values.of("category"), values.of("severity"), values.of("reason"));
        }
    }

    @Component
    @Order(5)
    record Extend(ExtendDeadline useCase, ComplaintFlow flow, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "extension";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayHandle(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return flow.awaits(file.id(), Subject.EXTENSION);
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> kinds = new LinkedHashMap<>();
            useCase.extendable(file.id())
                    .forEach(deadline -> kinds.put(
                            deadline.kind(),
                            words.label("deadline", deadline.kind()) + " · " + words.at(deadline.due())));
            return List.of(
                    Field.choice("deadline", true, kinds), Field.moment("due", true), Field.text("reason", REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.ask(file.id(), values.of("deadline"), values.moment("due"), values.of("reason"));
        }
    }

    @Component
    @Order(6)
    record Withdraw(WithdrawComplaint useCase, ComplaintFlow flow, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "withdrawal";
        }

        /** The front desk answers the phone, whoever owns the complaint. */
        @Override
        public boolean allowed(CaseFile file, String userId) {
            return isOpen(file) && (access.mayHandle(file, userId) || access.atFrontDesk(userId));
        }

        @Override
        public boolean offered(CaseFile file) {
            return flow.awaits(file.id(), Subject.HAND_OVER);
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(Field.text("reason", REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.said(file.id(), values.of("reason"));
        }
    }
}
