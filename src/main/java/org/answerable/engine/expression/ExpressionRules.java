package org.answerable.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What an expression in a model may look like, judged from its text before anything runs. */
public final class ExpressionRules {

    /** The functions that an expression may call. */
    public static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private static final Set<String> SCOPES = Set.of("execution", "task");
    private static final Set<String> NEVER =
            Set.of("class", "classloader", "declaringclass", "module", "processengineservices");
    private static final Set<String> UNKNOWN_SCOPES = Set.of("caseExecution", "externalTask", "variableContext");
    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private ExpressionRules() {}

    /** True if the text holds an expression at all. */
    public static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /**
     * What is not allowed in the expression, in plain words; empty if all is.
     *
     * @param published tells whether a name is that of a published bean
     */
    public static List<String> violations(String text, Predicate<String> published) {
        List<String> found = new ArrayList<>();
        try {
            judge(PARSER.build(text).getRoot(), published, found);
        } catch (TreeBuilderException unreadable) {
            found.add("is no valid expression: " + unreadable.getMessage());
        }
        return found;
    }

    /** The only name that the expression consists of, such as {@code ${complaintClose}}; empty if it is anything else. */
    public static Optional<String> onlyName(String text) {
        try {
            Node root = PARSER.build(text).getRoot();
            return root instanceof AstEval && root.getChild(0) instanceof AstIdentifier name
                    ? Optional.of(name.getName())
                    : Optional.empty();
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
    }

    /** All names (variables and beans) that the expression begins a path with; none if it is not valid. */
    public static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        try {
            PARSER.build(text).getIdentifierNodes().forEach(node -> names.add(node.getName()));
        } catch (TreeBuilderException unreadable) {
            return Set.of();
        }
        return names;
    }

    private static void judge(Node node, Predicate<String> published, List<String> found) {
        if (node instanceof AstMethod method) {
            judgeCall(method, published, found);
        } else if (node instanceof AstDot property) {
            judgeProperty(property, found);
        } else if (node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())) {
            found.add("calls the function " + function.getName() + "(), only " + new TreeSet<>(FUNCTIONS)
                    + " are allowed");
        } else if (node instanceof AstIdentifier name && UNKNOWN_SCOPES.contains(name.getName())) {
            found.add("uses " + name.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                judge(node.getChild(i), published, found);
            }
        }
    }

    private static void judgeCall(AstMethod call, Predicate<String> published, List<String> found) {
        Node target = call.getChild(0);
        boolean named = target instanceof AstDot;
        String method = named ? name((AstDot) target) : "[…]";
        boolean question = named && CollectionMethodResolver.QUESTIONS.contains(method);
        boolean ofBean = named
                && target.getChild(0) instanceof AstIdentifier bean
                && published.test(bean.getName())
                && !"getClass".equals(method);
        if (!question && !ofBean) {
            found.add("calls the method " + method + "() on something that is no published bean");
        }
    }

    private static void judgeProperty(AstDot property, List<String> found) {
        String name = name(property);
        if (NEVER.contains(name.toLowerCase(Locale.ROOT))) {
            found.add("reads the property " + name);
        }
        if (property.getChild(0) instanceof AstIdentifier scope
                && SCOPES.contains(scope.getName())
                && !readable(scope, name)) {
            found.add("reads " + scope.getName() + "." + name);
        }
    }

    private static boolean readable(AstIdentifier scope, String property) {
        return scope.getName().equals("task")
                ? ScopePropertyResolver.OF_TASK.containsKey(property)
                : ScopePropertyResolver.OF_EXECUTION.containsKey(property);
    }

    /** The parser keeps the name to itself, except in its text form {@code ". name"}. */
    private static String name(AstDot property) {
        return property.toString().substring(2);
    }
}
