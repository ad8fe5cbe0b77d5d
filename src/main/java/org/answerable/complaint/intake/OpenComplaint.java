package org.answerable.complaint.intake;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.complaint.ComplaintRecord;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.model.ComplaintStage;
import org.springframework.stereotype.Component;

/** Opens the case file of a complaint that was checked, with the complaint itself as its first correspondence. */
@Component
class OpenComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;

    OpenComplaint(CaseFiles caseFiles, ComplaintRecords records) {
        this.caseFiles = caseFiles;
        this.records = records;
    }

    CaseFile open(NewCase complaint) {
        CaseFile opened = caseFiles.open(complaint, ComplaintStage.RECEIVED);
        records.insert(ComplaintRecord.opened(opened.id()));
        String party = caseFiles.parties(opened.id()).stream()
                .findFirst()
                .map(complainant -> complainant.id())
                .orElse(null);
        caseFiles.addCorrespondence(
                opened.id(),
                new NewCorrespondence(
                        "in", complaint.channel(), "complaint", party, complaint.subject(), complaint.description()));
        return opened;
    }
}
