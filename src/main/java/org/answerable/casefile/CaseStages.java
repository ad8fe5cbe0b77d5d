package org.answerable.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The states that cases of all kinds can have: the constants of every {@link Stage} on the class path, found once at the start. */
@Component
public class CaseStages {

    private final List<Stage> all;

    CaseStages() {
        all = stages("org.answerable");
    }

    /** The keys of all stages: those of one kind in their order, each key once. */
    public List<String> keys() {
        return all.stream().map(Stage::key).distinct().toList();
    }

    private static List<Stage> stages(String basePackage) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Stage.class));
        Set<Stage> stages = new LinkedHashSet<>();
        scanner.findCandidateComponents(basePackage).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted(Comparator.naturalOrder())
                .map(name -> ClassUtils.resolveClassName(name, CaseStages.class.getClassLoader()))
                .filter(Class::isEnum)
                .forEach(type -> Arrays.stream(type.getEnumConstants())
                        .map(Stage.class::cast)
                        .forEach(stages::add));
        return new ArrayList<>(stages);
    }
}
