package org.answerable.configurationitem;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.change.ItemRegister;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Tells changes which items there are. */
@Component
class RegisteredItems implements ItemRegister {

    private final Items items;
    private final FindImpact impact;

    RegisteredItems(Items items, FindImpact impact) {
        this.items = items;
        this.impact = impact;
    }

    @Override
    public Map<String, String> names(Collection<String> codes) {
        Map<String, Item> found = items.byCodes(codes);
        Map<String, String> names = new LinkedHashMap<>();
        codes.stream()
                .filter(found::containsKey)
                .forEach(code -> names.put(code, found.get(code).name()));
        return names;
    }

    @Override
    public Set<String> services(Collection<String> codes) {
        return items.byCodes(codes).values().stream()
                .map(Item::service)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Reach reach(Collection<String> codes) {
        Set<String> reached = impact.above(codes);
        Set<String> all = new HashSet<>(reached);
        all.addAll(codes);
        reached.removeAll(codes);
        return new Reach(reached.size(), services(all).size());
    }

    @Override
    public Set<String> changedBy(CaseId caseId) {
        return items.changedBy(caseId.value());
    }
}
