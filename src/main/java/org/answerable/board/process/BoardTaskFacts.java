package org.answerable.board.process;

import org.answerable.board.BoardSession;
import org.answerable.board.Boards;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on the task of a vote what is asked. */
@Component
class BoardTaskFacts implements TaskContributor {

    static final String TASK = "UserTask_Vote";

    private final Boards boards;

    BoardTaskFacts(Boards boards) {
        this.boards = boards;
    }

    @Override
    public void contribute(NewTask task) {
        if (!TASK.equals(task.elementId())) {
            return;
        }
        BoardSession session = boards.session(
                task.caseId(), DeadlineKey.of(task.deadlineKind()).part());
        task.show("question", session.question());
        task.show("services", String.join(", ", session.services()));
    }
}
