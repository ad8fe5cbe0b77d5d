package org.answerable.configurationitem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.answerable.configurationitem.model.Circles.Edge;
import org.answerable.configurationitem.model.Circles.Graph;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void aCircleIsFoundAndItsShortestWayNamed() {
        Graph graph = graph("a b", "b c", "c d", "b d");
        assertThat(graph.isCircleFree()).isTrue();
        assertThat(graph.way("a", "d"))
                .hasValueSatisfying(way -> assertThat(way).containsExactly("a", "b", "d"));
        assertThat(graph.way("d", "a")).isEmpty();

        graph.add(edge("d a"));
        assertThat(graph.isCircleFree()).isFalse();
        graph.remove(edge("d a"));
        assertThat(graph.isCircleFree()).isTrue();
    }

    @Test
    void twoWaysToTheSameNodeAreNoCircle() {
        assertThat(graph("a b", "a c", "b d", "c d").isCircleFree()).isTrue();
        assertThat(graph("a a").isCircleFree()).isFalse();
    }

    /** Whatever is added at random, both questions agree. */
    @Test
    void aGraphHasACircleExactlyIfSomeNodeLeadsBackToItself() {
        Random random = new Random(44);
        for (int run = 0; run < 200; run++) {
            Graph graph = new Graph();
            boolean circle = false;
            for (int edges = 0; edges < 14; edges++) {
                Edge edge = new Edge("n" + random.nextInt(9), "n" + random.nextInt(9));
                circle |= edge.from().equals(edge.to())
                        || graph.way(edge.to(), edge.from()).isPresent();
                graph.add(edge);
                assertThat(graph.isCircleFree()).isEqualTo(!circle);
            }
        }
    }

    private static Graph graph(String... edges) {
        Graph graph = new Graph();
        for (String edge : edges) {
            graph.add(edge(edge));
        }
        return graph;
    }

    private static Edge edge(String written) {
        String[] ends = written.split(" ");
        return new Edge(ends[0], ends[1]);
    }
}
