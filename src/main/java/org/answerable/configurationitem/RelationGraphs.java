package org.answerable.configurationitem;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.configurationitem.RelateItems.Joined;
import org.answerable.configurationitem.model.Circles.Edge;
import org.answerable.configurationitem.model.Circles.Graph;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The relations that must not make a circle, in memory, for imports: asking the database for each of 200,000 rows would take hours. What is
 * held is of one revision; whenever somebody else has added relations it is read anew.
 */
@Component
class RelationGraphs {

    private static final List<Set<RelationKind>> FAMILIES = Stream.of(RelationKind.values())
            .map(RelationKind::circleFree)
            .filter(family -> !family.isEmpty())
            .distinct()
            .toList();

    /** So many looks at files go on side by side; an older one forgets the batches before. */
    private static final int MOST_TRIALS = 4;

    private final Items items;
    private SoftReference<Held> held = new SoftReference<>(null);
    private final Map<String, SoftReference<Growing>> trials = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Growing>> eldest) {
            return size() > MOST_TRIALS;
        }
    };

    RelationGraphs(Items items) {
        this.items = items;
    }

    private record Held(long revision, Map<Set<RelationKind>, Graph> graphs) {}

    /** The graphs as they stand; the caller holds the lock of relations, and what it adds stays if its transaction commits. */
    synchronized Growing at(long revision) {
        Held present = held.get();
        Map<Set<RelationKind>, Graph> graphs =
                present != null && present.revision() == revision ? present.graphs() : read();
        // Nobody else grows the same ones meanwhile.
        held = new SoftReference<>(null);
        Growing growing = new Growing(graphs);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                boolean committed = status == STATUS_COMMITTED;
                if (!committed) {
                    growing.shrink();
                }
                keep(new Held(committed && growing.changes ? revision + 1 : revision, graphs));
            }
        });
        return growing;
    }

    /**
     * Graphs of one look at a whole file: they keep what its earlier batches would have added, though nothing was written. What others add
     * meanwhile is not seen.
     */
    synchronized Growing tried(String trial) {
        Growing known = trial == null || !trials.containsKey(trial)
                ? null
                : trials.get(trial).get();
        if (known == null) {
            known = new Growing(read());
            if (trial != null) {
                trials.put(trial, new SoftReference<>(known));
            }
        }
        return known;
    }

    private synchronized void keep(Held grown) {
        held = new SoftReference<>(grown);
    }

    private Map<Set<RelationKind>, Graph> read() {
        Map<Set<RelationKind>, Graph> graphs = new HashMap<>();
        FAMILIES.forEach(family -> graphs.put(family, new Graph()));
        Set<RelationKind> kinds = FAMILIES.stream().flatMap(Set::stream).collect(Collectors.toSet());
        items.eachRelation(
                kinds, relation -> graphs.get(relation.kind().circleFree()).add(RelateItems.edge(relation)));
        return graphs;
    }

    /** The graphs while one transaction adds relations to them. */
    static final class Growing {

        private final Map<Set<RelationKind>, Graph> graphs;
        private final List<Runnable> undo = new ArrayList<>();
        private final Set<Relation> tried = new HashSet<>();
        private boolean changes;

        private Growing(Map<Set<RelationKind>, Graph> graphs) {
            this.graphs = graphs;
        }

        /** The transaction writes relations: the next one sees another revision. */
        void willChange() {
            changes = true;
        }

        /** The places of those that an earlier batch of the same look would have added; the others are remembered. */
        List<Integer> known(Map<Integer, Joined> fresh) {
            return fresh.entrySet().stream()
                    .filter(each -> !tried.add(each.getValue().relation()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** It was refused: another row may be refused for the same reason. */
        void forget(Joined refused) {
            tried.remove(refused.relation());
        }

        private void shrink() {
            undo.forEach(Runnable::run);
        }

        /** Adds the relations but for those that would close a circle, which are told with the way that they would close. */
        void refuseCircles(Map<Integer, Joined> fresh, BiConsumer<Integer, List<String>> refused) {
            graphs.forEach((family, graph) -> {
                Map<Integer, Edge> edges = new TreeMap<>();
                fresh.forEach((place, joined) -> {
                    if (family.contains(joined.kind())) {
                        edges.put(place, RelateItems.edge(joined.relation()));
                    }
                });
                edges.values().forEach(edge -> add(graph, edge));
                if (!graph.isCircleFree()) {
                    edges.values().forEach(graph::remove);
                    undo.subList(undo.size() - edges.size(), undo.size()).clear();
                    oneByOne(graph, edges, refused);
                }
            });
        }

        private void add(Graph graph, Edge edge) {
            graph.add(edge);
            undo.add(() -> graph.remove(edge));
        }

        private void oneByOne(Graph graph, Map<Integer, Edge> edges, BiConsumer<Integer, List<String>> refused) {
            edges.forEach((place, edge) -> graph.way(edge.to(), edge.from())
                    .ifPresentOrElse(way -> refused.accept(place, way), () -> add(graph, edge)));
        }
    }
}
