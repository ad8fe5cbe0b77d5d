package org.answerable.engine.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.answerable.engine.ModelBean;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that models may reach: those whose class says so with {@link ModelBean}. */
@Component
public class PublishedBeans {

    private final ListableBeanFactory beans;
    private volatile Set<String> names;
    private volatile Set<String> answers;

    PublishedBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The names of all published beans. */
    public Set<String> names() {
        if (names == null) {
            names = Set.of(beans.getBeanNamesForAnnotation(ModelBean.class));
        }
        return names;
    }

    /** The published bean of the name, empty if there is none or it is not published. */
    Optional<Object> find(String name) {
        return names().contains(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }

    /** True if the object is a published bean, proxied or not. */
    static boolean isPublished(Object object) {
        return AnnotationUtils.findAnnotation(AopUtils.getTargetClass(object), ModelBean.class) != null;
    }

    /** True if a published bean declares the variable as an answer that it sets. */
    public boolean isAnswer(String variable) {
        if (answers == null) {
            answers = names().stream()
                    .map(name -> beans.findAnnotationOnBean(name, ModelBean.class))
                    .flatMap(bean -> Arrays.stream(bean.answers()))
                    .collect(Collectors.toSet());
        }
        return answers.contains(variable);
    }

    /** The published beans found on the class path, name to annotation, without a running server. */
    public static Map<String, ModelBean> onClassPath() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
        Map<String, ModelBean> found = new TreeMap<>();
        scanner.findCandidateComponents("org.answerable").forEach(candidate -> {
            Class<?> type = ClassUtils.resolveClassName(candidate.getBeanClassName(), null);
            ModelBean bean = type.getAnnotation(ModelBean.class);
            found.put(bean.value(), bean);
        });
        return found;
    }
}
