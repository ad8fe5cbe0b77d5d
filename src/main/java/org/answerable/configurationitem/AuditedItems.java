package org.answerable.configurationitem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an audit asks of the register. Planned and disposed items are nowhere to be looked at: an audit leaves them out. */
@Component
public class AuditedItems {

    private final Items items;

    AuditedItems(Items items) {
        this.items = items;
    }

    /** Those of the departments that own items. */
    public Set<String> owning(Collection<String> departments) {
        return items.owning(departments);
    }

    /** The codes of the department's items, in alphabetical order. */
    public List<String> codes(String department) {
        return items.ownedCodes(department);
    }

    /** Code to item of those that exist; two questions for all. */
    public Map<String, Item> items(Collection<String> codes) {
        return items.byCodes(codes);
    }

    /** Which of the codes were registered or corrected with a reason that names the audit's case. */
    public Set<String> corrected(Collection<String> codes, String caseNumber) {
        return codes.isEmpty() ? Set.of() : items.corrected(codes, caseNumber);
    }
}
