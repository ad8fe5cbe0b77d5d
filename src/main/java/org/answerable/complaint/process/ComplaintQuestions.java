package org.answerable.complaint.process;

import java.util.Date;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.AwaitVerdict;
import org.answerable.complaint.ReplyFirst;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks the complaint. */
@ModelBean("complaint")
public class ComplaintQuestions {

    private final CaseFiles caseFiles;
    private final ReplyFirst firstReply;
    private final AwaitVerdict verdict;

    ComplaintQuestions(CaseFiles caseFiles, ReplyFirst firstReply, AwaitVerdict verdict) {
        this.caseFiles = caseFiles;
        this.firstReply = firstReply;
        this.verdict = verdict;
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
}
