package org.answerable.board.process;

import org.answerable.board.CastVote;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Who may not be given a vote: whoever neither sits there nor stands in. */
@Component
class BoardDuties implements TaskDuties {

    private final CastVote votes;

    BoardDuties(CastVote votes) {
        this.votes = votes;
    }

    @Override
    public void check(OpenTask task, String userId) {
        if (BoardTaskFacts.TASK.equals(task.elementId())) {
            votes.requireSeat(new CaseId(task.caseId()), task.part(), task.id(), userId);
        }
    }
}
