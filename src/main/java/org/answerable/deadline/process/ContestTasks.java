package org.answerable.deadline.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.usecase.DecideContest;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.FormChoices;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;

/** In: the tasks of {@code deadline-contest}, one use case each. */
final class ContestTasks {

    static final String UPHELD = "contestUpheld";

    private static final CaseVariables VARIABLES = new CaseVariables(Set.of(DeadlineKey.PART_VARIABLE, UPHELD));

    private ContestTasks() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    /** The contest stands in the instance's own scope; the task has an own field of that name in front of it. */
    private static String contestOf(DelegateExecution execution) {
        return CaseVariables.partOf(execution);
    }

    /** The contest was written in this transaction; anybody else's start is refused. */
    @ModelBean("deadlineAskContest")
    record Ask(DecideContest useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.ask(caseOf(execution), contestOf(execution));
        }
    }

    /** Shows what is contested, by whom and why, in the language of the department that decides, and who may be told instead. */
    @ModelBean("deadlineShowContest")
    record Show(DecideContest useCase, Directory directory, FormChoices choices, MessageSource texts)
            implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            Contest contest = useCase.get(caseOf(task.getExecution()), contestOf(task.getExecution()));
            task.setVariableLocal("contestText", text(contest, useCase.promise(contest)));
            task.setVariableLocal(
                    "successors",
                    choices.of(useCase.successors(contest).entrySet().stream()
                            .map(person -> FormChoices.choice(person.getValue(), person.getKey()))
                            .toList()));
        }

        private String text(Contest contest, Promise promise) {
            Optional<Department> department = directory.department(contest.departmentId());
            Locale language = department.map(Department::language).orElse(Locale.ENGLISH);
            ZoneId zone = department.map(Department::zone).orElse(ZoneOffset.UTC);
            String kind = promise.view().kind();
            Instant due = promise.view().due();
            String pattern = texts.getMessage("deadline.pattern.moment", null, language);
            Object[] values = {
                name(contest.contestedBy()),
                texts.getMessage("deadline.kind." + kind, null, kind, language),
                due == null
                        ? texts.getMessage("deadline.contest.paused", null, language)
                        : DateTimeFormatter.ofPattern(pattern, language).format(due.atZone(zone)),
                name(contest.readerId()),
                contest.reason()
            };
            return texts.getMessage("deadline.contest.text", values, language);
        }

        private String name(String id) {
            return directory
                    .person(id)
                    .map(Person::name)
                    .or(() -> directory.department(id).map(Department::name))
                    .orElse(id);
        }
    }

    @ModelBean(value = "deadlineDecideContest", answers = UPHELD)
    record Decide(DecideContest useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords("deadline", () -> decide(form, contestOf(task.getExecution())));
        }

        private void decide(SubmittedForm form, String contestId) {
            boolean upheld = "uphold".equals(form.outcome(Set.of("uphold", "reject")));
            if (upheld) {
                useCase.uphold(form.caseId(), contestId, form.text("successor"), form.text("reason"));
            } else {
                useCase.reject(form.caseId(), contestId, form.text("reason"));
            }
            VARIABLES.answer(form.task().getExecution(), UPHELD, upheld);
        }
    }

    @ModelBean("deadlineReaddress")
    record Readdress(DecideContest useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.readdress(caseOf(execution), contestOf(execution));
        }
    }

    @ModelBean("deadlineContestRejected")
    record Rejected(DecideContest useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tellRejected(caseOf(execution), contestOf(execution));
        }
    }

    @ModelBean("deadlineContestLapsed")
    record Lapsed(DecideContest useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.lapse(caseOf(execution), contestOf(execution));
        }
    }
}
