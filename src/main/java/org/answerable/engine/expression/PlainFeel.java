package org.answerable.engine.expression;

import camundajar.impl.scala.collection.immutable.List;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * FEEL for decision tables that reads plain values only, and whose time is ours. By default it would call any public method of
 * an object that a variable holds.
 */
class PlainFeel extends ScalaFeelEngine {

    private final Clock clock;

    PlainFeel(Clock clock) {
        super(java.util.List.of());
        this.clock = clock;
    }

    @Override
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        Optional<T> literal = LiteralCells.value(text, variables);
        return literal.isPresent() ? literal.get() : super.evaluateSimpleExpression(text, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
        return LiteralCells.test(text, input, variables)
                .orElseGet(() -> super.evaluateSimpleUnaryTests(text, input, variables));
    }

    @Override
    protected List<CustomValueMapper> getValueMappers() {
        return toScalaList(new PlainValuesOnly(), new JavaValueMapper());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new RememberingFeel(functions, values, () -> clock.instant().atZone(ZoneOffset.UTC));
    }

    /** Asked first; leaves plain values to the others. */
    private static final class PlainValuesOnly extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            if (isPlain(value)) {
                return Optional.empty();
            }
            throw new IllegalArgumentException("A decision table reads plain values, not a "
                    + value.getClass().getSimpleName());
        }

        private static boolean isPlain(Object value) {
            return value == null
                    || value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Date
                    || value instanceof Temporal
                    || value instanceof TemporalAmount
                    || isStructure(value);
        }

        private static boolean isStructure(Object value) {
            return value instanceof Collection<?>
                    || value instanceof Map<?, ?>
                    || value instanceof Val
                    || value.getClass().getName().startsWith("camundajar.impl.scala.");
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return Optional.empty();
        }

        @Override
        public int priority() {
            return Integer.MAX_VALUE;
        }
    }
}
