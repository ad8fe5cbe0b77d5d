package org.answerable.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;

/** The shortcut for plain cells answers what FEEL answers: for every cell of every shipped table, and for odd ones. */
class LiteralCellsTest {

    private static final String INPUT = "cellInput";
    private static final List<String> ODD = List.of(
            "-",
            " - ",
            "\"a\"",
            " \"a\" , \"b\"",
            "\"a\",\"b\"",
            "not(\"a\")",
            "\"a\\\"b\"",
            "\"\"",
            "true",
            "false",
            "not(\"a\",\"b\")",
            "not( \"a\" , \"b\" )",
            "not(true)",
            "not(null)",
            "> 3",
            ">= 3",
            "<3",
            "<= 4",
            "4",
            "04",
            "-4",
            "4.0",
            "[1..5]",
            "[4..4]",
            "]1..5]",
            "[5..1]",
            "a",
            "held",
            "null");
    private static final List<Object> INPUTS = new ArrayList<>(
            List.of("a", "b", "A", "", "a\"b", "4", true, false, 4, 3L, 5, 2.5, 0, -4, new java.util.Date(0)));

    private final FeelEngine plain = new PlainFeel(Clock.systemUTC());
    private final FeelEngine feel = new ScalaFeelEngine(List.of());

    @Test
    void testsOfShippedTablesMeetTheInputsThatFeelMeets() throws IOException {
        Set<String> cells = texts(InputEntry.class);
        assertThat(cells).hasSizeGreaterThan(50);
        Set<Object> inputs = new java.util.HashSet<>(INPUTS);
        cells.stream().flatMap(cell -> Stream.of(cell.split("\""))).forEach(inputs::add);
        inputs.addAll(List.of(0, 7, 8, 15, 16));
        inputs.add(null);
        cells.forEach(cell -> inputs.forEach(input -> compareTest(cell, input)));
    }

    @Test
    void oddTestsMeetTheInputsThatFeelMeets() {
        ODD.forEach(cell -> INPUTS.forEach(input -> compareTest(cell, input)));
        ODD.forEach(cell -> compareTest(cell, null));
    }

    @Test
    void expressionsHaveTheValuesThatFeelGives() throws IOException {
        List<String> cells = new ArrayList<>(ODD);
        cells.addAll(texts(OutputEntry.class));
        cells.addAll(texts(InputExpression.class));
        for (String cell : cells) {
            for (Object held : INPUTS) {
                VariableContext variables =
                        Variables.fromMap(everyName(cells, held)).asVariableContext();
                compare(
                        cell + " with " + held,
                        () -> plain.evaluateSimpleExpression(cell, variables),
                        () -> feel.evaluateSimpleExpression(cell, variables));
            }
        }
    }

    private void compareTest(String cell, Object input) {
        Map<String, Object> held = new HashMap<>();
        held.put(INPUT, input);
        VariableContext variables = Variables.fromMap(held).asVariableContext();
        compare(
                cell + " for " + input,
                () -> plain.evaluateSimpleUnaryTests(cell, INPUT, variables),
                () -> feel.evaluateSimpleUnaryTests(cell, INPUT, variables));
    }

    private static void compare(String what, Supplier<Object> ours, Supplier<Object> theirs) {
        assertThat(outcome(ours)).as(what).isEqualTo(outcome(theirs));
    }

    private static Object outcome(Supplier<Object> evaluation) {
        try {
            return evaluation.get();
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }

    private static Map<String, Object> everyName(Collection<String> cells, Object value) {
        Map<String, Object> variables = new HashMap<>();
        cells.stream().filter(cell -> cell.matches("[A-Za-z]+")).forEach(name -> variables.put(name, value));
        return variables;
    }

    private static <T extends DmnElement> Set<String> texts(Class<T> type) throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dmn")).toList()) {
                Dmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(type)
                        .forEach(cell -> texts.add(
                                cell.getElementType().getTypeName().equals("inputExpression")
                                        ? ((InputExpression) cell).getText().getTextContent()
                                        : text(cell)));
            }
        }
        texts.remove("");
        return texts;
    }

    private static String text(DmnElement cell) {
        return cell instanceof InputEntry input
                ? input.getText().getTextContent()
                : ((OutputEntry) cell).getText().getTextContent();
    }
}
