package org.answerable.complaint.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.ComplaintRemedies.Remedy;
import org.answerable.complaint.grant.CarryOutRemedies;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.springframework.stereotype.Component;

/** Who has to look at an answer before it is sent: tables {@code response-check} and {@code approval-limit}. */
@Component
class AnswerControl {

    private static final String CHECK = "response-check";
    private static final String LIMIT = "approval-limit";

    private final DecisionTables tables;
    private final Directory directory;
    private final CarryOutRemedies carriedOut;
    private final Ledger ledger;

    AnswerControl(DecisionTables tables, Directory directory, CarryOutRemedies carriedOut, Ledger ledger) {
        this.tables = tables;
        this.directory = directory;
        this.carriedOut = carriedOut;
        this.ledger = ledger;
    }

    /**
     * What binds the answer.
     *
     * @param remedies what it grants, and what earlier answers of the complaint have granted: nobody evades an approval by
     *     granting in two answers what one may not; what was refused or lapsed since then does not count
     */
    Control of(CaseFile complaint, List<Remedy> remedies) {
        boolean grantsMoney = remedies.stream().filter(Remedy::open).anyMatch(Remedy::money);
        return new Control(checkDepartment(complaint), grantsMoney && owed(complaint, standing(complaint, remedies)));
    }

    private List<Remedy> standing(CaseFile complaint, List<Remedy> remedies) {
        Set<String> fallen = carriedOut.fallen(complaint.id());
        return remedies.stream().filter(remedy -> !fallen.contains(remedy.id())).toList();
    }

    /** The department of the table, if there is such a one; else the one that owns the complaint. */
    private String checkDepartment(CaseFile complaint) {
        return first(CHECK, complaint)
                .map(row -> (String) row.get("department"))
                .filter(named -> directory
                        .department(named)
                        .filter(department -> department.active())
                        .isPresent())
                .or(() -> Optional.ofNullable(complaint.ownerDepartment()))
                .map(this::withColleague)
                .orElseThrow();
    }

    /** The department, or the nearest one above it in which somebody else than the drafter works. */
    private String withColleague(String departmentId) {
        String drafter = Acting.actor().id();
        String checking = departmentId;
        Set<String> seen = new HashSet<>();
        while (seen.add(checking)
                && directory.peopleOf(checking).stream()
                        .allMatch(person -> person.id().equals(drafter))) {
            checking = directory.department(checking).map(Department::parentId).orElse(checking);
        }
        return checking;
    }

    /** Money in another currency than that of the limit, or where the table has no limit, is always approved by somebody. */
    private boolean owed(CaseFile complaint, List<Remedy> remedies) {
        Optional<Map<String, Object>> row = first(LIMIT, complaint);
        if (row.isEmpty()) {
            return true;
        }
        String currency = (String) row.get().get("currency");
        BigDecimal limit = new BigDecimal(String.valueOf(row.get().get("limit")));
        BigDecimal sum = BigDecimal.ZERO;
        for (Remedy remedy : remedies) {
            if (remedy.money() && !remedy.currency().equals(currency)) {
                return true;
            }
            sum = remedy.money() ? sum.add(remedy.amount()) : sum;
        }
        return sum.compareTo(limit) > 0;
    }

    private Optional<Map<String, Object>> first(String table, CaseFile complaint) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", complaint.profile());
        facts.put("category", complaint.category());
        facts.put("severity", complaint.severity());
        DecisionTables.Answer answer = tables.evaluate(table, facts);
        ledger.inForce(complaint.id(), "table:" + table, answer.version());
        return answer.rows().stream().findFirst();
    }

    /**
     * What binds an answer.
     *
     * @param checkDepartment the department that checks it
     * @param approvalOwed    true if it grants more money than the drafter and the checker may grant
     */
    record Control(String checkDepartment, boolean approvalOwed) {}
}
