package org.answerable.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a cell says, the short way answers as FEEL itself does. */
class CommonCellsTest {

    private static final List<String> TESTS = List.of(
            "\"web\"",
            "\"web\",\"phone\"",
            "  \"web\" ,\t\"phone\"  ",
            "\"web, phone\"",
            "\"\"",
            "\"电话\", \"𠮷😀\"",
            "\"a\\\"b\"",
            "not(\"web\")",
            "other",
            "starts with(cell, \"we\")",
            "\"web\", null",
            "null");
    private static final List<Object> VALUES =
            Arrays.asList("web", "phone", "web, phone", "", "电话", "𠮷😀", "a\"b", "Web", "other", 7, true, null);
    private static final List<String> EXPRESSIONS = List.of(
            "\"web\"",
            " \"web\" ",
            "\"a\\\"b\"",
            "\"a\" + \"b\"",
            "cell",
            "other",
            "missing",
            "if other = \"web\" then 1 else 2");

    private final FeelEngine feel = new ScalaFeelEngine(List.of());
    private final FeelEngine plain = new PlainFeel(Clock.systemUTC());

    @TestFactory
    Stream<DynamicTest> testsAnswerAsFeelDoes() {
        return TESTS.stream().flatMap(test -> VALUES.stream()
                .map(value -> DynamicTest.dynamicTest(test + " of " + value, () -> assertThat(
                                plain.evaluateSimpleUnaryTests(test, "cell", holding(value)))
                        .isEqualTo(feel.evaluateSimpleUnaryTests(test, "cell", holding(value))))));
    }

    @TestFactory
    Stream<DynamicTest> expressionsAnswerAsFeelDoes() {
        return EXPRESSIONS.stream().flatMap(expression -> VALUES.stream()
                .map(value -> DynamicTest.dynamicTest(
                        expression + " of " + value, () -> assertThat(answer(plain, expression, value))
                                .isEqualTo(answer(feel, expression, value)))));
    }

    @Test
    void aListOfWordsIsReadWhole() {
        CommonCells cells = new CommonCells();

        assertThat(cells.words("\"a\", \"b\"").orElseThrow()).containsExactlyInAnyOrder("a", "b");
        assertThat(cells.words("not(\"a\")")).isEmpty();
        assertThat(cells.word("\"a\"")).contains("a");
        assertThat(cells.word("\"a\",\"a\"")).isEmpty();
    }

    private static Object answer(FeelEngine engine, String expression, Object value) {
        return engine.evaluateSimpleExpression(expression, holding(value));
    }

    private static VariableContext holding(Object value) {
        return Variables.createVariables()
                .putValue("cell", value)
                .putValue("other", "web")
                .asVariableContext();
    }
}
