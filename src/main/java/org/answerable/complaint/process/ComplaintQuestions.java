package org.answerable.complaint.process;

import java.util.Date;
import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.answer.ReplyFirst;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.verdict.AwaitVerdict;
import org.answerable.directory.Role;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks the complaint. */
@ModelBean("complaint")
public class ComplaintQuestions {

    private final CaseFiles caseFiles;
    private final ReplyFirst firstReply;
    private final AwaitVerdict verdict;
    private final ComplaintResponses responses;
    private final HandOverComplaint handOver;

    ComplaintQuestions(
            CaseFiles caseFiles,
            ReplyFirst firstReply,
            AwaitVerdict verdict,
            ComplaintResponses responses,
            HandOverComplaint handOver) {
        this.caseFiles = caseFiles;
        this.firstReply = firstReply;
        this.verdict = verdict;
        this.responses = responses;
        this.handOver = handOver;
    }

    /** The person who owns it, null if nobody does; the assignee of its tasks. */
    public String owner(String businessKey) {
        return caseFiles.get(new CaseId(businessKey)).ownerPerson();
    }

    /** Is a first reply promised and not given yet? */
    public boolean firstReplyOwed(String businessKey) {
        return firstReply.owed(new CaseId(businessKey));
    }

    /** Until when the complainant may confirm or dispute the answer; never null. */
    public Date windowCloses(String businessKey) {
        return Date.from(verdict.closes(new CaseId(businessKey)));
    }

    /** Was the answer disputed, so that the complaint goes back to its department? */
    public boolean reopened(String businessKey) {
        return verdict.reopened(new CaseId(businessKey));
    }

    /** The department that checks the drafted answer. */
    public String checker(String businessKey) {
        return draft(businessKey).checkDepartment();
    }

    /** The groups in which somebody may approve the money of the drafted answer. */
    public List<String> approvers(String businessKey) {
        return List.of(caseFiles.get(new CaseId(businessKey)).ownerDepartment(), Role.MANAGER.groupId());
    }

    /** Does the drafted answer grant more money than its drafter and its checker may? */
    public boolean approvalOwed(String businessKey) {
        return draft(businessKey).approvalOwed();
    }

    /** The department that the complaint is offered to. */
    public String offeredTo(String businessKey) {
        return handOver.offeredTo(new CaseId(businessKey));
    }

    private Draft draft(String businessKey) {
        return responses.draft(new CaseId(businessKey)).orElseThrow();
    }
}
