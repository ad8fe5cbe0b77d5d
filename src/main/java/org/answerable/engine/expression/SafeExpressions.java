package org.answerable.engine.expression;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions of models, filters and tables that reach variables, published beans, lists and maps, a few properties of the
 * execution or task, and a few functions; nothing else. By default they would reach every bean and any Java class.
 */
class SafeExpressions extends JuelExpressionManager {

    private final PublishedBeans beans;

    SafeExpressions(PublishedBeans beans) {
        this.beans = beans;
    }

    /** Functions of plugins (Spin, Connect) stay out: they parse and call what they are given. */
    @Override
    public void addFunction(String name, Method function) {
        if (ExpressionRules.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        // First, so that nobody can shadow a bean with a variable of its name.
        resolvers.add(new PublishedBeanResolver(beans));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ScopePropertyResolver());
        resolvers.add(new CollectionMethodResolver());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }
}
