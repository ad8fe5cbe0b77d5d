package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.answerable.engine.deploy.ModelFolders;
import org.answerable.testing.FlowNodeCoverage;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, and asks whether the tests of this run have sent cases through every element of every model. */
@Order(Integer.MAX_VALUE)
class FlowNodeCoverageIT {

    @Test
    void everyElementOfEveryModelWasReached() {
        Map<String, Collection<String>> missed = new TreeMap<>();
        boolean anything = false;
        for (Map.Entry<String, TreeSet<String>> model : elements().entrySet()) {
            TreeSet<String> left = new TreeSet<>(model.getValue());
            left.removeAll(FlowNodeCoverage.reached(model.getKey()));
            int total = model.getValue().size();
            anything |= left.size() < total;
            System.out.printf("flow nodes reached: %-30s %3d of %3d%n", model.getKey(), total - left.size(), total);
            if (!left.isEmpty()) {
                missed.put(model.getKey(), left);
            }
        }
        assumeThat(anything).as("run together with the tests of the models").isTrue();
        assertThat(missed).isEmpty();
    }

    private static Map<String, TreeSet<String>> elements() {
        Map<String, TreeSet<String>> elements = new TreeMap<>();
        ModelFolders.in(Path.of(""))
                .values()
                .forEach(area -> area.forEach((name, content) -> {
                    if (name.endsWith(".bpmn")) {
                        add(Bpmn.readModelFromStream(new ByteArrayInputStream(content)), elements);
                    }
                }));
        return elements;
    }

    private static void add(BpmnModelInstance model, Map<String, TreeSet<String>> elements) {
        String key =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        TreeSet<String> ids = elements.computeIfAbsent(key, anyKey -> new TreeSet<>());
        model.getModelElementsByType(FlowNode.class).forEach(node -> ids.add(node.getId()));
    }
}
