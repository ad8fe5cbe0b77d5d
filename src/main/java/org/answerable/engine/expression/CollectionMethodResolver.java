package org.answerable.engine.expression;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** The questions that an expression may ask a list or a map; no method is called by name. */
final class CollectionMethodResolver extends ReadOnlyResolver {

    /** Methods that may be called on any list or map. */
    static final Set<String> QUESTIONS = Set.of("contains", "containsKey", "isEmpty", "size");

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        Object answer = null;
        if (base instanceof Collection<?> collection) {
            answer = ask(collection, String.valueOf(method), arguments == null ? new Object[0] : arguments);
        } else if (base instanceof Map<?, ?> map) {
            boolean byKey = "containsKey".equals(method);
            answer = ask(
                    map.keySet(),
                    byKey ? "contains" : String.valueOf(method),
                    arguments == null ? new Object[0] : arguments);
        }
        context.setPropertyResolved(answer != null);
        return answer;
    }

    private static Object ask(Collection<?> collection, String question, Object[] arguments) {
        return switch (question + arguments.length) {
            case "contains1" -> collection.contains(arguments[0]);
            case "isEmpty0" -> collection.isEmpty();
            case "size0" -> collection.size();
            default -> null;
        };
    }
}
