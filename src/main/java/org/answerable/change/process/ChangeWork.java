package org.answerable.change.process;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.CarryOutChange;
import org.answerable.change.Changes;
import org.answerable.change.ConfirmChange;
import org.answerable.change.PlanChange;
import org.answerable.change.model.ChangeResults;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;

/** In: the user tasks of {@code change-request} from its window on. */
final class ChangeWork {

    private ChangeWork() {}

    /** What the model asks about the plan and its people. */
    @ModelBean("changePlan")
    public record Questions(
            PlanChange planning, CarryOutChange work, Changes changes, CaseFiles caseFiles, Directory directory) {

        /** When the window opens. */
        public Date windowStart(String businessKey) {
            return Date.from(planning.held(new CaseId(businessKey)).windowStart());
        }

        /** When it is decided whether it goes on. */
        public Date decideBy(String businessKey) {
            return Date.from(planning.held(new CaseId(businessKey)).decideBy());
        }

        /** The department whose step it is. */
        public String department(String businessKey) {
            return work.nextStep(new CaseId(businessKey)).department();
        }

        /** The department that begins. */
        public String implementer(String businessKey) {
            return work.implementer(new CaseId(businessKey));
        }

        /** Who asked for the change. */
        public String requester(String businessKey) {
            return changes.of(new CaseId(businessKey)).requester();
        }

        /** A department of who asked for it; the owner of the case where the person works in none. */
        public String requesterOffice(String businessKey) {
            return directory.person(requester(businessKey)).map(Person::departments).stream()
                    .flatMap(departments -> departments.stream().limit(1))
                    .findFirst()
                    .orElseGet(() -> caseFiles.get(new CaseId(businessKey)).ownerDepartment());
        }
    }

    @ModelBean(value = "changeBegun", answers = ChangeAnswers.BACK_OUT)
    record Begun(CarryOutChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.begin(form.caseId(), form.text("remarks"), form.text("evidence"));
            return Map.of(ChangeAnswers.BACK_OUT, false);
        }
    }

    @ModelBean(value = "changeStepDone", answers = ChangeAnswers.AFTER_STEP)
    record StepDone(CarryOutChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            String next = useCase.stepEnded(
                    form.caseId(), form.outcome(CarryOutChange.OUTCOMES), form.text("remarks"), form.text("evidence"));
            return Map.of(ChangeAnswers.AFTER_STEP, next);
        }
    }

    @ModelBean(
            value = "changeGoneOn",
            answers = {ChangeAnswers.GO_ON, ChangeAnswers.BACK_OUT})
    record GoneOn(CarryOutChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean goesOn = useCase.goOn(
                    form.caseId(),
                    form.outcome(CarryOutChange.GOING_ON),
                    new CarryOutChange.Until(form.text("decideBy"), form.text("windowEnd")),
                    form.text("reason"));
            return Map.of(ChangeAnswers.GO_ON, goesOn, ChangeAnswers.BACK_OUT, !goesOn);
        }
    }

    /** A word about the change, and what its gateways ask after it. */
    private interface Said extends ChangeForm {

        ConfirmChange useCase();

        Changes changes();

        String role();

        default Set<String> allowed() {
            return ConfirmChange.WORDS;
        }

        @Override
        default Map<String, Object> completed(SubmittedForm form) {
            useCase().say(form.caseId(), role(), form.outcome(allowed()), form.text("remarks"));
            return Map.of(
                    ChangeAnswers.WORKS,
                    useCase().works(form.caseId()),
                    ChangeAnswers.EVALUATION_OWED,
                    changes().of(form.caseId()).emergency());
        }
    }

    @ModelBean(
            value = "changeConfirmed",
            answers = {ChangeAnswers.WORKS, ChangeAnswers.EVALUATION_OWED})
    record Confirmed(ConfirmChange useCase, Changes changes, FormRefusals refusals) implements Said {

        @Override
        public String role() {
            return ChangeResults.CONFIRMATION;
        }
    }

    @ModelBean(
            value = "changeChecked",
            answers = {ChangeAnswers.WORKS, ChangeAnswers.EVALUATION_OWED})
    record Checked(ConfirmChange useCase, Changes changes, FormRefusals refusals) implements Said {

        @Override
        public String role() {
            return ChangeResults.CHECK;
        }
    }

    @ModelBean(
            value = "changeBackedOut",
            answers = {ChangeAnswers.WORKS, ChangeAnswers.EVALUATION_OWED})
    record BackedOut(ConfirmChange useCase, Changes changes, FormRefusals refusals) implements Said {

        @Override
        public String role() {
            return ChangeResults.BACK_OUT;
        }

        @Override
        public Set<String> allowed() {
            return ConfirmChange.BACK_OUT;
        }
    }

    @ModelBean("changeReviewed")
    record Reviewed(ConfirmChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.review(form.caseId(), form.text("happened"), form.text("learned"));
            return Map.of();
        }
    }
}
