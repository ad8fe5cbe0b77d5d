package org.answerable.itemaudit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.RouteCase;
import org.answerable.configurationitem.AuditedItems;
import org.answerable.itemaudit.model.Sample;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Draws which of a department's items its audit looks at. */
@Component
public class DrawSample {

    private final Audits audits;
    private final AuditedItems items;
    private final CaseFiles caseFiles;
    private final RouteCase routing;
    private final Ledger ledger;

    DrawSample(Audits audits, AuditedItems items, CaseFiles caseFiles, RouteCase routing, Ledger ledger) {
        this.audits = audits;
        this.items = items;
        this.caseFiles = caseFiles;
        this.routing = routing;
        this.ledger = ledger;
    }

    /** The case lies with the department whose items they are. */
    public void own(CaseId caseId) {
        routing.route(caseId, audits.of(caseId).department());
    }

    /** What the table {@code audit-sample} decides from. */
    public Map<String, Object> facts(CaseId caseId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", caseFiles.get(caseId).profile());
        facts.put("items", items.codes(audits.of(caseId).department()).size());
        return facts;
    }

    /** Draws it by the number of the case, as large as the table answered. */
    public void draw(CaseId caseId, Sample sample, String tableVersion) {
        Audit audit = audits.of(caseId);
        List<String> codes = items.codes(audit.department());
        List<String> drawn = sample.draw(caseFiles.get(caseId).number(), codes);
        audits.update(audit.drawnFrom(codes.size()));
        List<Finding> findings = new ArrayList<>();
        drawn.forEach(code -> findings.add(new Finding(caseId, findings.size() + 1, code, null, null)));
        if (!findings.isEmpty()) {
            audits.add(findings);
        }
        ledger.record(
                caseId,
                Fact.of("itemaudit.drawn")
                        .with("owned", codes.size())
                        .with("drawn", drawn.size())
                        .with("items", drawn));
        ledger.inForce(caseId, "table:audit-sample", tableVersion);
    }
}
