package org.answerable.configurationitem.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds circles: ways along which a node would rest on itself. */
public final class Circles {

    private Circles() {}

    /** From one node to another. */
    public record Edge(String from, String to) {}

    /**
     * The shortest way from one node to the other, both included; empty if there is none. The graph is asked level by level, so that
     * it may stay where it is.
     *
     * @param onward the edges that begin at the nodes
     */
    public static Optional<List<String>> way(
            String from, String to, Function<Collection<String>, Collection<Edge>> onward) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        cameFrom.put(from, null);
        Collection<String> level = Set.of(from);
        while (!level.isEmpty() && !cameFrom.containsKey(to)) {
            List<String> next = new ArrayList<>();
            for (Edge edge : onward.apply(level)) {
                if (!cameFrom.containsKey(edge.to())) {
                    cameFrom.put(edge.to(), edge.from());
                    next.add(edge.to());
                }
            }
            level = next;
        }
        return cameFrom.containsKey(to) ? Optional.of(back(to, cameFrom)) : Optional.empty();
    }

    private static List<String> back(String to, Map<String, String> cameFrom) {
        Deque<String> way = new ArrayDeque<>();
        for (String node = to; node != null; node = cameFrom.get(node)) {
            way.addFirst(node);
        }
        return List.copyOf(way);
    }

    /** A graph in memory that grows and never gets a circle. */
    public static final class Graph {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<List<Integer>> onward = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        /** Adds an edge without looking for a circle. */
        public void add(Edge edge) {
            int to = number(edge.to());
            onward.get(number(edge.from())).add(to);
        }

        /** Takes an edge away that was added. */
        public void remove(Edge edge) {
            onward.get(number(edge.from())).remove((Integer) number(edge.to()));
        }

        private int number(String name) {
            return numbers.computeIfAbsent(name, fresh -> {
                onward.add(new ArrayList<>(2));
                names.add(fresh);
                return names.size() - 1;
            });
        }

        /** True if no way leads back to where it began; takes one look at every edge. */
        public boolean isCircleFree() {
            int[] incoming = new int[names.size()];
            onward.forEach(targets -> targets.forEach(target -> incoming[target]++));
            Deque<Integer> free = new ArrayDeque<>();
            for (int node = 0; node < incoming.length; node++) {
                if (incoming[node] == 0) {
                    free.add(node);
                }
            }
            int done = 0;
            while (!free.isEmpty()) {
                done++;
                for (int target : onward.get(free.poll())) {
                    if (--incoming[target] == 0) {
                        free.add(target);
                    }
                }
            }
            return done == incoming.length;
        }

        /** The shortest way between the nodes; empty if there is none. */
        public Optional<List<String>> way(String from, String to) {
            BitSet seen = new BitSet(names.size());
            return Circles.way(from, to, level -> {
                List<Edge> edges = new ArrayList<>();
                for (String node : level) {
                    for (int target : onward.get(number(node))) {
                        if (!seen.get(target)) {
                            seen.set(target);
                            edges.add(new Edge(node, names.get(target)));
                        }
                    }
                }
                return edges;
            });
        }
    }
}
