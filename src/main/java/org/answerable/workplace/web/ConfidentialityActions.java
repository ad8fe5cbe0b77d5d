package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseParties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeping a case confidential after it came in, and ending that; for those who work it and may see its parties. */
final class ConfidentialityActions {

    private static final int REASON = 1_000;

    private ConfidentialityActions() {}

    private static boolean mayDecide(CaseAccess access, CaseFile file, String userId) {
        return access.mayWork(file, userId) && access.maySeeParties(file, userId);
    }

    @Component
    @Order(7)
    record Keep(CaseParties parties, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "keep-confidential";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayDecide(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return !file.confidential();
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(Field.text("reason", REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            parties.keepConfidential(file.id(), true, values.of("reason"));
        }
    }

    @Component
    @Order(7)
    record Lift(CaseParties parties, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "lift-confidentiality";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return mayDecide(access, file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return file.confidential();
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(Field.text("reason", REASON));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            parties.keepConfidential(file.id(), false, values.of("reason"));
        }
    }
}
