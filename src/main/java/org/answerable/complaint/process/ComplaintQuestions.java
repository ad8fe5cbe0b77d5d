package org.answerable.complaint.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.answer.ReplyFirst;
import org.answerable.complaint.grant.AnswerRemedies;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.verdict.AwaitVerdict;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.Substitutes;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks the complaint. */
@ModelBean("complaint")
public class ComplaintQuestions {

    private final CaseFiles caseFiles;
    private final Substitutes substitutes;
    private final ReplyFirst firstReply;
    private final AwaitVerdict verdict;
    private final ComplaintResponses responses;
    private final AnswerRemedies remedies;
    private final HandOverComplaint handOver;

    ComplaintQuestions(
            CaseFiles caseFiles,
            Substitutes substitutes,
            ReplyFirst firstReply,
            AwaitVerdict verdict,
            ComplaintResponses responses,
            AnswerRemedies remedies,
            HandOverComplaint handOver) {
        this.caseFiles = caseFiles;
        this.substitutes = substitutes;
        this.firstReply = firstReply;
        this.verdict = verdict;
        this.responses = responses;
        this.remedies = remedies;
        this.handOver = handOver;
    }

    /**
     * Who works its tasks from the beginning: the person who owns it, while away the deputy if that is somebody of its department; null
     * if that is nobody in particular.
     */
    public String owner(String businessKey) {
        CaseFile complaint = caseFiles.get(new CaseId(businessKey));
        return Optional.ofNullable(complaint.ownerPerson())
                .flatMap(substitutes::inPlaceOf)
                .filter(person -> person.id().equals(complaint.ownerPerson())
                        || person.departments().contains(complaint.ownerDepartment()))
                .map(Person::id)
                .orElse(null);
    }

    /** Was it disputed before it came, as what a regulator sends is (F-08, steps 3 and 4)? */
    public boolean cameDisputed(String businessKey) {
        return "regulator".equals(caseFiles.get(new CaseId(businessKey)).channel());
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

    /** Does the drafted answer promise anything that is left to do once it is sent? */
    public boolean promises(String businessKey) {
        return !remedies.proposed(new CaseId(businessKey)).isEmpty();
    }

    /** The department that the complaint is offered to. */
    public String offeredTo(String businessKey) {
        return handOver.offeredTo(new CaseId(businessKey));
    }

    private Draft draft(String businessKey) {
        return responses.draft(new CaseId(businessKey)).orElseThrow();
    }
}
