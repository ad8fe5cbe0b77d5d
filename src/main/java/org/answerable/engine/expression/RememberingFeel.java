package org.answerable.engine.expression;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL that parses each text once: a table's cells are read for every case, and parsing them took longer than deciding. */
final class RememberingFeel extends FeelEngine {

    /** More than all cells of all versions of all tables that run; a text too many empties the memory, never fills it. */
    private static final int MOST = 20_000;

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();

    RememberingFeel(FunctionProvider functions, ValueMapper values, FeelEngineClock clock) {
        super(functions, values, new FeelEngine.Configuration(false), clock);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String text) {
        return remembered(tests, text, super::parseUnaryTests);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String text) {
        return remembered(expressions, text, super::parseExpression);
    }

    private static Either<FeelEngine.Failure, ParsedExpression> remembered(
            Map<String, Either<FeelEngine.Failure, ParsedExpression>> memory,
            String text,
            Function<String, Either<FeelEngine.Failure, ParsedExpression>> parse) {
        Either<FeelEngine.Failure, ParsedExpression> known = memory.get(text);
        if (known != null) {
            return known;
        }
        Either<FeelEngine.Failure, ParsedExpression> parsed = parse.apply(text);
        if (memory.size() >= MOST) {
            memory.clear();
        }
        memory.put(text, parsed);
        return parsed;
    }
}
