package org.answerable.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.engine.Finding;
import org.answerable.engine.TableCheck;
import org.answerable.engine.WrittenTable;

/** The tables of a folder, for what modules ask of theirs. */
public final class LintTables implements TableCheck.Others {

    private final Map<String, List<WrittenTable>> files = new LinkedHashMap<>();
    private final Set<String> promises = new TreeSet<>();

    /** With the files, area to relative name to content. */
    public LintTables(Map<String, ? extends Map<String, byte[]>> areas) {
        areas.values()
                .forEach(each -> each.forEach((name, source) -> {
                    if (name.endsWith(".dmn")) {
                        files.put(name, TableReader.tables(source));
                    } else if (name.endsWith(".bpmn")) {
                        promises.addAll(TableReader.promises(source));
                    }
                }));
    }

    /** What the checks find. */
    public List<Finding> check(List<TableCheck> checks) {
        List<Finding> findings = new ArrayList<>();
        files.forEach((file, tables) -> tables.forEach(table -> checks.stream()
                .filter(check -> check.table().equals(table.id()))
                .forEach(check -> findings.addAll(check.check(file, table, this)))));
        return findings;
    }

    @Override
    public Optional<WrittenTable> table(String id) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(table -> table.id().equals(id))
                .findFirst();
    }

    @Override
    public Set<String> promises() {
        return Set.copyOf(promises);
    }
}
