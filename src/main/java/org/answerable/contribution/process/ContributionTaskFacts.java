package org.answerable.contribution.process;

import org.answerable.contribution.Contribution;
import org.answerable.contribution.Contributions;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on the task of a contribution what is asked, and who asks. */
@Component
class ContributionTaskFacts implements TaskContributor {

    private final Contributions contributions;
    private final Directory directory;

    ContributionTaskFacts(Contributions contributions, Directory directory) {
        this.contributions = contributions;
        this.directory = directory;
    }

    @Override
    public void contribute(NewTask task) {
        if (!"UserTask_Contribute".equals(task.elementId())) {
            return;
        }
        Contribution contribution = contributions.get(
                task.caseId(), DeadlineKey.of(task.deadlineKind()).part());
        task.show("question", contribution.question());
        task.show("askedBy", asker(contribution));
    }

    private String asker(Contribution contribution) {
        String person = directory
                .person(contribution.askedBy())
                .map(found -> found.name())
                .orElse(contribution.askedBy());
        return directory
                .department(contribution.askedDepartment())
                .map(Department::name)
                .map(department -> person + " · " + department)
                .orElse(person);
    }
}
