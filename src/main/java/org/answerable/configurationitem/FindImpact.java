package org.answerable.configurationitem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.configurationitem.Impact.Edge;
import org.answerable.configurationitem.Impact.Node;
import org.answerable.configurationitem.ImpactStore.Step;
import org.answerable.configurationitem.Items.Named;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what hangs on an item (up) and what it rests on (down), level by level, both directions of a level in one question: so a drawing
 * takes one question for the item and one for each of at most four levels, however large the register is.
 */
@Component
public class FindImpact {

    /** The most items of one drawing. */
    public static final int MOST_NODES = 500;

    /** The most levels in each direction. */
    public static final int MOST_LEVELS = 4;

    private static final int MOST_STEPS = 2_000;

    private final ImpactStore store;
    private final Items items;

    FindImpact(ImpactStore store, Items items) {
        this.items = items;
        this.store = store;
    }

    /** Where to look. */
    public enum Direction {
        UP,
        DOWN,
        BOTH
    }

    /**
     * The impact, nearest first.
     *
     * @param levels how far to follow, 1 to {@link #MOST_LEVELS}
     * @throws NotFoundException if there is no such item
     */
    @Transactional(readOnly = true)
    public Impact of(String code, Direction direction, int levels) {
        Named root = store.root(ItemRules.code(code))
                .orElseThrow(() -> new NotFoundException("There is no item " + ItemRules.shortened(code)));
        Walk walk = new Walk(root);
        Set<String> up = direction == Direction.DOWN ? Set.of() : Set.of(root.id());
        Set<String> down = direction == Direction.UP ? Set.of() : Set.of(root.id());
        for (int level = 1; level <= levels && !(up.isEmpty() && down.isEmpty()); level++) {
            List<Step> steps = store.steps(up, down, MOST_STEPS);
            walk.follow(steps, level);
            up = walk.reached(level);
            down = walk.reached(-level);
        }
        return walk.impact();
    }

    /**
     * The codes of what hangs on the items, up to {@link #MOST_LEVELS} levels: one question for each level.
     *
     * @param codes of items that are registered
     */
    @Transactional(readOnly = true)
    public Set<String> above(Collection<String> codes) {
        Set<String> codesAbove = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(
                items.byCodes(codes).values().stream().map(Item::id).toList());
        Set<String> level = Set.copyOf(seen);
        for (int height = 1; height <= MOST_LEVELS && !level.isEmpty(); height++) {
            Set<String> next = new LinkedHashSet<>();
            for (Step step : store.steps(level, Set.of(), MOST_STEPS)) {
                codesAbove.add(step.to().code());
                if (seen.add(step.to().id())) {
                    next.add(step.to().id());
                }
            }
            level = next;
        }
        return codesAbove;
    }

    /** What was found so far. */
    private static final class Walk {

        private record Found(Named item, int level, long further) {}

        private final Map<String, Found> found = new LinkedHashMap<>();
        private final Set<Relation> relations = new LinkedHashSet<>();
        private final Set<String> omitted = new HashSet<>();
        private final Set<String> followed = new HashSet<>();
        private boolean more;

        private Walk(Named root) {
            found.put(root.id(), new Found(root, 0, 0));
        }

        /** Takes from both directions in turn, so that a crowd on one side does not hide the other. */
        private void follow(List<Step> steps, int level) {
            List<Step> up = sorted(steps, true);
            List<Step> down = sorted(steps, false);
            more |= up.size() >= MOST_STEPS || down.size() >= MOST_STEPS;
            for (int place = 0; place < Math.max(up.size(), down.size()); place++) {
                if (place < up.size()) {
                    take(up.get(place), level);
                }
                if (place < down.size()) {
                    take(down.get(place), -level);
                }
            }
        }

        private static List<Step> sorted(List<Step> steps, boolean up) {
            return steps.stream()
                    .filter(step -> step.up() == up)
                    .sorted(Comparator.comparing(step -> step.to().code()))
                    .toList();
        }

        private void take(Step step, int level) {
            followed.add(step.up() ? step.relation().baseId() : step.relation().dependentId());
            String id = step.to().id();
            if (!found.containsKey(id) && found.size() < MOST_NODES) {
                found.put(id, new Found(step.to(), level, step.further()));
            }
            if (found.containsKey(id)) {
                relations.add(step.relation());
            } else {
                omitted.add(id);
            }
        }

        private Set<String> reached(int level) {
            Set<String> reached = new LinkedHashSet<>();
            found.forEach((id, each) -> {
                if (each.level() == level && each.further() > 0) {
                    reached.add(id);
                }
            });
            return reached;
        }

        private Impact impact() {
            List<Node> nodes = new ArrayList<>();
            found.forEach((id, each) -> nodes.add(new Node(
                    each.item().code(),
                    each.item().name(),
                    each.item().typeId(),
                    each.item().state(),
                    each.level(),
                    each.further() > 0 && !followed.contains(id))));
            List<Edge> edges = relations.stream()
                    .map(relation -> new Edge(
                            found.get(relation.sourceId()).item().code(),
                            relation.kind(),
                            found.get(relation.targetId()).item().code()))
                    .toList();
            int goingOn = (int) nodes.stream().filter(Node::further).count();
            return new Impact(nodes, edges, omitted.size(), more, goingOn);
        }
    }
}
