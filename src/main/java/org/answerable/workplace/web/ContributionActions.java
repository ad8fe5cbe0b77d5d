package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.contribution.AskContribution;
import org.answerable.contribution.CancelContribution;
import org.answerable.contribution.ContributionFlow;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asking other departments for parts of a case, and taking the question back. */
final class ContributionActions {

    private ContributionActions() {}

    private static boolean mayAsk(CaseAccess access, CaseFile file, String userId) {
        return file.isOpen() && access.mayHandle(file, userId);
    }

    @Component
    @Order(1)
    record Ask(AskContribution useCase, ContributionFlow flow, CaseAccess access, Directory directory)
            implements CaseAction {

        @Override
        public String key() {
            return "contribution";
        }

        @Override
        public boolean offered(CaseFile file) {
            return flow.possible(file.id());
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayAsk(access, file, userId);
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(
                    Field.choice("department", true, others(directory, file, words)),
                    Field.text("question", AskContribution.LONGEST),
                    Field.moment("due", false));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            useCase.ask(file.id(), values.of("department"), values.of("question"), values.moment("due"));
        }
    }

    @Component
    record Cancel(CancelContribution useCase, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "cancel-contribution";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayAsk(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return false;
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(Field.text("reason", CancelContribution.REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            CaseId caseId = file.id();
            useCase.cancel(caseId, String.valueOf(values.of("of")), values.of("reason"));
        }
    }

    /** The active departments but the owner, id to name. */
    static Map<String, String> others(Directory directory, CaseFile file, Wording words) {
        Map<String, String> others = new LinkedHashMap<>();
        directory.departments().stream()
                .filter(Department::active)
                .filter(department -> !department.id().equals(file.ownerDepartment()))
                .forEach(department -> others.put(department.id(), words.department(department.id())));
        return others;
    }
}
