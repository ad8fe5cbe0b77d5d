package org.answerable.remedy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Begins to carry out what a case owes, and gives it its promise. */
@Component
public class BeginRemedy {

    /** The kind of deadline that binds the carrying out. */
    public static final String DEADLINE = "remedy";

    /** The kind of deadline that binds the second office. */
    public static final String VERIFICATION = "verify";

    private final GrantRemedy granting;
    private final RemedyBook book;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Clock clock;

    BeginRemedy(GrantRemedy granting, RemedyBook book, CaseFiles caseFiles, Deadlines deadlines, Clock clock) {
        this.granting = granting;
        this.book = book;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Takes over what was granted elsewhere, and takes up what no other part of the case carries out; a new part each time. */
    public RemedyPart begin(CaseId caseId) {
        granting.takeOver(caseId);
        List<Remedy> free = book.remedies(caseId).stream()
                .filter(remedy -> remedy.open() && remedy.part() == null)
                .toList();
        String part = free.stream().map(Remedy::id).findFirst().orElseGet(Ids::next);
        free.forEach(remedy -> book.update(remedy.takenUp(part)));
        return new RemedyPart(caseId, part);
    }

    /** True if sent answers promised all that the part carries out: the breach was verified before they were sent. */
    public boolean promised(RemedyPart part) {
        List<Remedy> open = book.open(part);
        return !open.isEmpty() && open.stream().allMatch(Remedy::promised);
    }

    /** What the table of promises decides from: the case's facts, with the matter in place of the kind of case. */
    public Map<String, Object> facts(CaseId caseId, String matter) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", file.profile());
        facts.put("kind", matter);
        facts.put("category", file.category());
        facts.put("severity", file.severity());
        facts.put("channel", file.channel());
        return facts;
    }

    /** Binds the part by what the table of promises answered; the time is the department's. */
    public void promise(RemedyPart part, String department, List<Map<String, Object>> orders, String policyVersion) {
        deadlines.setForPart(
                part.caseId(), new Deadlines.Part(part.id(), department, clock.instant(), null), orders, policyVersion);
    }

    /** The department that owns the case. */
    public String owner(CaseId caseId) {
        return caseFiles.get(caseId).ownerDepartment();
    }
}
