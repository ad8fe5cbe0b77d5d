package org.answerable.change;

import java.util.stream.Collectors;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.TaskContributor.NewTask;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Shows on a task which freezes the window touches, who planned it, and why it cannot wait; what is shown is what is decided about. */
@Component
public class ExceptionFacts {

    private final DecideException exceptions;
    private final PlanChange planning;
    private final Directory directory;

    ExceptionFacts(DecideException exceptions, PlanChange planning, Directory directory) {
        this.exceptions = exceptions;
        this.planning = planning;
        this.directory = directory;
    }

    /** Shows it; the case has a plan. */
    public void show(NewTask task) {
        CaseId caseId = task.caseId();
        String planner = planning.held(caseId).by();
        task.show("plannerText", directory.person(planner).map(Person::name).orElse(planner));
        task.show(
                "freezesText",
                exceptions.ask(caseId).stream().map(ExceptionFacts::line).collect(Collectors.joining("\n")));
    }

    private static String line(Concern concern) {
        return concern.reason() == null ? concern.told() : concern.told() + "\n→ " + concern.reason();
    }
}
