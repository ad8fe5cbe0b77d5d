package org.answerable.release.process;

import java.util.Map;
import org.answerable.change.CarryOutChange;
import org.answerable.change.ConfirmChange;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.release.DeployRelease;
import org.answerable.release.VerifyRelease;

/** In: the user tasks of {@code release} from its window on. */
final class ReleaseWork {

    private ReleaseWork() {}

    @ModelBean(value = "releaseBegun", answers = ReleaseAnswers.BACK_OUT)
    record Begun(DeployRelease useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.begin(form.caseId(), form.text("remarks"), form.text("evidence"));
            return Map.of(ReleaseAnswers.BACK_OUT, false);
        }
    }

    @ModelBean(value = "releaseDeployed", answers = ReleaseAnswers.DEPLOYED)
    record Deployed(DeployRelease useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean deployed = useCase.ended(
                    form.caseId(), form.outcome(DeployRelease.OUTCOMES), form.text("remarks"), form.text("evidence"));
            return Map.of(ReleaseAnswers.DEPLOYED, deployed);
        }
    }

    @ModelBean(
            value = "releaseGoneOn",
            answers = {ReleaseAnswers.GO_ON, ReleaseAnswers.BACK_OUT})
    record GoneOn(CarryOutChange useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean goesOn = useCase.goOn(
                    form.caseId(),
                    form.outcome(CarryOutChange.GOING_ON),
                    new CarryOutChange.Until(form.text("decideBy"), form.text("windowEnd")),
                    form.text("reason"));
            return Map.of(ReleaseAnswers.GO_ON, goesOn, ReleaseAnswers.BACK_OUT, !goesOn);
        }
    }

    @ModelBean(value = "releaseVerified", answers = ReleaseAnswers.ROLL_BACK)
    record Verified(VerifyRelease useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean back =
                    useCase.verify(form.caseId(), form.text("results"), form.text("remarks"), form.text("evidence"));
            return Map.of(ReleaseAnswers.ROLL_BACK, back);
        }
    }

    @ModelBean("releaseRolledBack")
    record RolledBack(VerifyRelease useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.rolledBack(form.caseId(), form.text("results"), form.text("remarks"));
            return Map.of();
        }
    }

    @ModelBean("releaseConfigurationUpdated")
    record ConfigurationUpdated(VerifyRelease useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.configuration(form.caseId(), form.outcome(VerifyRelease.UPDATED), form.text("remarks"));
            return Map.of();
        }
    }

    @ModelBean("releaseReviewed")
    record Reviewed(ConfirmChange useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.review(form.caseId(), form.text("happened"), form.text("learned"));
            return Map.of();
        }
    }
}
