package org.answerable.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which complaints a change or release caused: all or none of those chosen. */
@Component
public class LinkComplaints {

    private static final String FIELD = "complaint";

    private final CaseLinks links;
    private final CaseFiles caseFiles;
    private final CaseAccess access;

    LinkComplaints(CaseLinks links, CaseFiles caseFiles, CaseAccess access) {
        this.links = links;
        this.caseFiles = caseFiles;
        this.access = access;
    }

    /** The cases of which it is said that this one caused them. */
    public Set<CaseId> linked(CaseId caseId) {
        return links.of(caseId).stream()
                .filter(link -> link.incoming() && link.relation() == Relation.CAUSED_BY)
                .map(Link::otherCaseId)
                .collect(Collectors.toSet());
    }

    /**
     * Links them to the case.
     *
     * @throws org.answerable.platform.InvalidInputException if none is chosen, there are more than {@link ComplaintsSince#MOST}, or one is no
     *     complaint on which the person may work
     */
    @Transactional
    public void causedBy(CaseFile cause, List<String> numbers, String userId) {
        if (numbers.isEmpty()) {
            throw WrittenField.refused(FIELD, "required", "");
        }
        if (numbers.size() > ComplaintsSince.MOST) {
            throw WrittenField.refused(FIELD, "too-many-complaints", String.valueOf(ComplaintsSince.MOST));
        }
        for (String number : numbers) {
            CaseFile complaint = caseFiles
                    .byNumber(number)
                    .filter(file -> file.kind() == CaseKind.COMPLAINT)
                    .filter(file -> access.mayWork(file, userId))
                    .orElseThrow(() -> WrittenField.refused(FIELD, "link-not-yours", number));
            links.link(complaint.id(), Relation.CAUSED_BY, cause.id());
        }
    }
}
