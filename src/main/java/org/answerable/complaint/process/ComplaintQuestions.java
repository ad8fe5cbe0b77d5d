package org.answerable.complaint.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ReplyFirst;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks the complaint. */
@ModelBean("complaint")
public class ComplaintQuestions {

    private final CaseFiles caseFiles;
    private final ReplyFirst firstReply;

    ComplaintQuestions(CaseFiles caseFiles, ReplyFirst firstReply) {
        this.caseFiles = caseFiles;
        this.firstReply = firstReply;
    }

    /** The person who owns it, null if nobody does; the assignee of its tasks. */
    public String owner(String businessKey) {
        return caseFiles.get(new CaseId(businessKey)).ownerPerson();
    }

    /** Is a first reply promised and not given yet? */
    public boolean firstReplyOwed(String businessKey) {
        return firstReply.owed(new CaseId(businessKey));
    }
}
