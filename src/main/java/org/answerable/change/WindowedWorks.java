package org.answerable.change;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** All work that has windows, each kind by its own module. */
@Component
class WindowedWorks {

    private final Map<CaseKind, WindowedWork> kinds = new EnumMap<>(CaseKind.class);

    WindowedWorks(List<WindowedWork> kinds) {
        kinds.forEach(work -> this.kinds.put(work.kind(), work));
    }

    /** What answers for the case. Throws IllegalStateException if such cases have no windows. */
    WindowedWork of(CaseFile file) {
        WindowedWork work = kinds.get(file.kind());
        if (work == null) {
            throw new IllegalStateException(file.number() + " is no work with a window");
        }
        return work;
    }

    /** The states of cases that are at work, of all kinds. */
    Set<String> atWork() {
        return kinds.values().stream().flatMap(work -> work.atWork().stream()).collect(Collectors.toSet());
    }

    /** The services beside those of the cases and of their items. */
    Map<CaseId, Set<String>> services(Collection<CaseFile> files) {
        Map<CaseId, Set<String>> services = new HashMap<>();
        files.stream()
                .collect(Collectors.groupingBy(this::of, Collectors.mapping(CaseFile::id, Collectors.toList())))
                .forEach((work, cases) -> services.putAll(work.services(cases)));
        return services;
    }
}
