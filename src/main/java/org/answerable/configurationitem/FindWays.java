package org.answerable.configurationitem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.configurationitem.ImpactStore.Step;
import org.springframework.stereotype.Component;

/** Finds how items hang on others or rest on them: both directions of a level in one question, as in {@link FindImpact}. */
@Component
class FindWays {

    private static final int MOST_STEPS = 2_000;

    private final Items items;
    private final ImpactStore store;

    FindWays(Items items, ImpactStore store) {
        this.items = items;
        this.store = store;
    }

    /** The shortest way from one of the first items to each of the others that is reached, as codes. */
    List<List<String>> between(Collection<String> from, Collection<String> to, int levels) {
        Map<String, String> roots = new LinkedHashMap<>();
        items.byCodes(from).values().forEach(item -> roots.put(item.id(), item.code()));
        Walk up = new Walk(roots, true);
        Walk down = new Walk(roots, false);
        for (int level = 1; level <= levels && !(up.last.isEmpty() && down.last.isEmpty()); level++) {
            List<Step> steps = store.steps(up.last, down.last, MOST_STEPS);
            up.follow(steps);
            down.follow(steps);
        }
        Map<String, List<String>> ways = new LinkedHashMap<>();
        List.of(up, down).forEach(walk -> walk.reached(to).forEach(ways::putIfAbsent));
        return List.copyOf(ways.values());
    }

    /** What was reached in one direction. */
    private static final class Walk {

        private final boolean up;
        private final Map<String, String> codes;
        private final Map<String, String> before = new HashMap<>();
        private Set<String> last;

        private Walk(Map<String, String> roots, boolean up) {
            this.up = up;
            this.codes = new LinkedHashMap<>(roots);
            this.last = new HashSet<>(roots.keySet());
        }

        private void follow(List<Step> steps) {
            Set<String> next = new HashSet<>();
            steps.stream().filter(step -> step.up() == up).forEach(step -> {
                String came = up ? step.relation().baseId() : step.relation().dependentId();
                if (codes.containsKey(came)
                        && codes.putIfAbsent(step.to().id(), step.to().code()) == null) {
                    before.put(step.to().id(), came);
                    next.add(step.to().id());
                }
            });
            last = next;
        }

        private Map<String, List<String>> reached(Collection<String> to) {
            Map<String, List<String>> ways = new LinkedHashMap<>();
            codes.forEach((id, code) -> {
                if (before.containsKey(id) && to.contains(code)) {
                    ways.put(code, way(id));
                }
            });
            return ways;
        }

        private List<String> way(String end) {
            LinkedList<String> way = new LinkedList<>();
            for (String id = end; id != null; id = before.get(id)) {
                way.addFirst(codes.get(id));
            }
            return new ArrayList<>(way);
        }
    }
}
