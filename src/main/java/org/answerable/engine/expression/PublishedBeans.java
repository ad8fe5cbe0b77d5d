package org.answerable.engine.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    PublishedBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The names of all published beans. */
    public Set<String> names() {
        if (names == null) {
            names = new TreeSet<>(Arrays.asList(beans.getBeanNamesForAnnotation(ModelBean.class)));
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

    /**
     * The published beans found on the class path, without a running server: for the command line and tests of models. Name
     * to the version it is retired since, empty if in use.
     */
    public static Map<String, String> onClassPath() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
        Map<String, String> found = new TreeMap<>();
        scanner.findCandidateComponents("org.answerable").forEach(candidate -> {
            Class<?> type = ClassUtils.resolveClassName(candidate.getBeanClassName(), null);
            ModelBean published = type.getAnnotation(ModelBean.class);
            found.put(published.value(), published.retired());
        });
        return found;
    }
}
