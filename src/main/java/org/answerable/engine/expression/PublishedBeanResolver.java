package org.answerable.engine.expression;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

/** Finds published beans by name, and calls the public methods that their own classes declare. */
final class PublishedBeanResolver extends ReadOnlyResolver {

    private final PublishedBeans beans;

    PublishedBeanResolver(PublishedBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        Optional<Object> bean = beans.find(name);
        context.setPropertyResolved(bean.isPresent());
        return bean.orElse(null);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || !PublishedBeans.isPublished(base)) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Method called = method(base, String.valueOf(method), given.length);
        Object result = call(base, called, coerced(context, called, given));
        context.setPropertyResolved(true);
        return result;
    }

    private static Method method(Object bean, String name, int parameters) {
        List<Method> candidates = Arrays.stream(AopUtils.getTargetClass(bean).getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .toList();
        if (candidates.size() != 1) {
            throw new ELException("The published bean has "
                    + (candidates.isEmpty() ? "no" : "more than one") + " method " + name + " with " + parameters
                    + " parameters");
        }
        return candidates.get(0);
    }

    private static Object[] coerced(ELContext context, Method method, Object[] arguments) {
        ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Object[] coerced = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            coerced[i] = arguments[i] == null && !type.isPrimitive() ? null : factory.coerceToType(arguments[i], type);
        }
        return coerced;
    }

    private static Object call(Object bean, Method method, Object[] arguments) {
        Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        ReflectionUtils.makeAccessible(invocable);
        try {
            return invocable.invoke(bean, arguments);
        } catch (IllegalAccessException refused) {
            throw new ELException(refused);
        } catch (InvocationTargetException failure) {
            throw new ELException(failure.getCause());
        }
    }
}
