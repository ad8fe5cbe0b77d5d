package org.answerable.agreement.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.agreement.Agreements;
import org.answerable.agreement.Comment;
import org.answerable.agreement.HoldComments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on the tasks of the models what is asked, and which comment it is about. */
@Component
class AgreementTaskFacts implements TaskContributor {

    private static final Set<String> CLIENT = Set.of(
            "UserTask_ReviewDesign",
            "UserTask_Supervise",
            "UserTask_AskDesigners",
            "UserTask_RecordConsent",
            "UserTask_Withdraw",
            "UserTask_Report",
            "UserTask_RecordReview");
    private static final Set<String> COMMENTS =
            Set.of("UserTask_Announce", "UserTask_File", "UserTask_AnswerComment", "UserTask_Weigh");
    private static final int SHOWN = 4_000;

    private final CaseFiles caseFiles;
    private final Agreements agreements;
    private final HoldComments comments;

    AgreementTaskFacts(CaseFiles caseFiles, Agreements agreements, HoldComments comments) {
        this.caseFiles = caseFiles;
        this.agreements = agreements;
        this.comments = comments;
    }

    @Override
    public void contribute(NewTask task) {
        // Tasks of other models are told by their names, without a question to the database.
        boolean comment = COMMENTS.contains(task.elementId());
        if (!comment && !CLIENT.contains(task.elementId())) {
            return;
        }
        CaseFile file = caseFiles.get(task.caseId());
        task.show("description", file.description());
        task.show("service", file.service());
        if (comment) {
            comments(task);
        } else if (!file.confidential()) {
            agreements.last(file.id()).ifPresent(asked -> task.show("askedText", cut(asked.asked())));
        }
    }

    private void comments(NewTask task) {
        if ("UserTask_AnswerComment".equals(task.elementId())) {
            comments.next(task.caseId()).ifPresent(comment -> {
                task.show("commentBy", comment.author());
                task.show("commentText", comment.words());
            });
        }
        if ("UserTask_Weigh".equals(task.elementId())) {
            task.show("commentsText", summary(comments.comments(task.caseId())));
        }
    }

    private static String summary(List<Comment> all) {
        return cut(all.stream()
                .map(comment -> comment.outcome() + ": " + comment.words())
                .collect(Collectors.joining("\n")));
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))));
    }
}
