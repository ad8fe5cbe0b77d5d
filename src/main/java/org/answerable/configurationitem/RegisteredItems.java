package org.answerable.configurationitem;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.change.ItemRegister;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Tells changes which items there are. */
@Component
class RegisteredItems implements ItemRegister {

    private final Items items;
    private final FindImpact impact;
    private final FindWays ways;

    RegisteredItems(Items items, FindImpact impact, FindWays ways) {
        this.items = items;
        this.impact = impact;
        this.ways = ways;
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
    public boolean isFree(String code) {
        return ItemRules.isCode(code) && items.byCode(code).isEmpty();
    }

    @Override
    public Map<String, String> serviceOf(Collection<String> codes) {
        Map<String, String> services = new LinkedHashMap<>();
        items.byCodes(codes).forEach((code, item) -> {
            if (item.service() != null) {
                services.put(code, item.service());
            }
        });
        return services;
    }

    @Override
    public List<List<String>> ways(Collection<String> from, Collection<String> to, int levels) {
        return ways.between(from, to, levels);
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
