package org.answerable.complaint.answer;

import java.util.List;
import java.util.stream.Stream;
import org.answerable.complaint.TaskRules;
import org.answerable.contribution.Contribution;
import org.answerable.contribution.Contributions;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** The contributions of other departments that may serve as evidence: those of the case that were received. */
@Component
public class ContributionEvidence {

    private static final int EXCERPT = 80;

    private final Contributions contributions;
    private final Directory directory;

    ContributionEvidence(Contributions contributions, Directory directory) {
        this.contributions = contributions;
        this.directory = directory;
    }

    /** What may be chosen, oldest first. */
    public List<Choice> choices(CaseId caseId) {
        return received(caseId)
                .map(received -> new Choice(received.id(), label(received)))
                .toList();
    }

    /**
     * The one chosen.
     *
     * @throws org.answerable.platform.InvalidInputException if none of the case was received, or this one was not
     */
    Contribution chosen(CaseId caseId, String id) {
        if (received(caseId).findAny().isEmpty()) {
            throw TaskRules.refused("contribution", "none-received", "");
        }
        return received(caseId)
                .filter(received -> received.id().equals(id))
                .findFirst()
                .orElseThrow(() -> TaskRules.refused("contribution", "choose-contribution", ""));
    }

    private Stream<Contribution> received(CaseId caseId) {
        return contributions.of(caseId).stream()
                .filter(contribution -> contribution.state() == Contribution.State.RECEIVED);
    }

    private String label(Contribution received) {
        String from = directory
                .department(received.department())
                .map(Department::name)
                .orElse(received.department());
        String answer = received.answer().strip().replaceAll("\\s+", " ");
        return from + ": " + TaskRules.shortened(answer, EXCERPT);
    }

    /** A contribution as it is offered. */
    public record Choice(String id, String label) {}
}
