package org.answerable.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.WindowStore.Row;
import org.answerable.platform.CaseId;
import org.answerable.window.Reach;
import org.springframework.stereotype.Component;

/** The windows of planned work with what the work touches; few questions, however many they are. */
@Component
public class PlannedWindows {

    private final WindowStore store;
    private final CaseFiles caseFiles;
    private final WindowedWorks works;
    private final ItemRegister register;

    PlannedWindows(WindowStore store, CaseFiles caseFiles, WindowedWorks works, ItemRegister register) {
        this.store = store;
        this.caseFiles = caseFiles;
        this.works = works;
        this.register = register;
    }

    /** A window of a case with what its work touches. */
    public record Planned(CaseFile file, Row window, Reach reach) {}

    /** Those that overlap the time, earliest first; seven questions. */
    public List<Planned> between(Instant from, Instant to, boolean heldOnly, int limit) {
        return planned(store.between(from, to, heldOnly, limit));
    }

    /** Those that are over while their work is not, earliest first; seven questions. */
    List<Planned> overrunning(int limit) {
        return planned(store.overrunning(works.atWork(), limit));
    }

    private List<Planned> planned(List<Row> rows) {
        List<CaseId> ids = rows.stream().map(Row::caseId).toList();
        Map<CaseId, CaseFile> files = ids.isEmpty() ? Map.of() : caseFiles.all(ids);
        Map<CaseId, Reach> reaches = reaches(files);
        return rows.stream()
                .filter(row -> files.containsKey(row.caseId()))
                .map(row -> new Planned(files.get(row.caseId()), row, reaches.get(row.caseId())))
                .toList();
    }

    /** What the work of the case touches. */
    Reach reach(CaseFile file) {
        return reaches(Map.of(file.id(), file)).get(file.id());
    }

    private Map<CaseId, Reach> reaches(Map<CaseId, CaseFile> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Map<CaseId, Set<String>> items = store.items(files.keySet());
        Map<CaseId, Set<String>> departments = store.departments(files.keySet());
        Map<String, String> services = services(items.values());
        Map<CaseId, Set<String>> more = works.services(files.values());
        return files.values().stream()
                .collect(java.util.stream.Collectors.toMap(
                        CaseFile::id,
                        file -> reach(
                                file,
                                items.getOrDefault(file.id(), Set.of()),
                                departments.getOrDefault(file.id(), Set.of()),
                                services,
                                more.getOrDefault(file.id(), Set.of()))));
    }

    private Map<String, String> services(Collection<Set<String>> items) {
        Set<String> codes = new LinkedHashSet<>();
        items.forEach(codes::addAll);
        return codes.isEmpty() ? Map.of() : register.serviceOf(codes);
    }

    private static Reach reach(
            CaseFile file, Set<String> items, Set<String> departments, Map<String, String> services, Set<String> more) {
        Set<String> offices = new HashSet<>(departments);
        if (file.ownerDepartment() != null) {
            offices.add(file.ownerDepartment());
        }
        Set<String> named = new HashSet<>(more);
        Stream.concat(Stream.of(file).map(CaseFile::service), items.stream().map(services::get))
                .filter(Objects::nonNull)
                .forEach(named::add);
        return new Reach(offices, named, items);
    }
}
