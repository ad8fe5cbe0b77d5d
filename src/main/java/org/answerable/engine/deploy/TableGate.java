package org.answerable.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.engine.Finding;
import org.answerable.engine.TableCheck;
import org.answerable.engine.WrittenTable;
import org.answerable.engine.rules.TableReader;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules about the tables of theirs that a new deployment brings. */
@Component
class TableGate {

    private final ObjectProvider<TableCheck> checks;

    TableGate(ObjectProvider<TableCheck> checks) {
        this.checks = checks;
    }

    /** What they find, warnings too; called within the command that deploys. */
    List<Finding> check(Map<String, ResourceEntity> resources) {
        List<Finding> findings = new ArrayList<>();
        resources.forEach((name, resource) -> {
            if (name.endsWith(".dmn")) {
                for (WrittenTable table : TableReader.tables(resource.getBytes())) {
                    checks.stream()
                            .filter(check -> check.table().equals(table.id()))
                            .forEach(check -> findings.addAll(check.check(name, table, new Present(resources))));
                }
            }
        });
        return findings;
    }

    /** What comes with the deployment, then what is deployed. */
    private record Present(Map<String, ResourceEntity> resources) implements TableCheck.Others {

        @Override
        public Optional<WrittenTable> table(String id) {
            return resources.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".dmn"))
                    .flatMap(file -> TableReader.tables(file.getValue().getBytes()).stream())
                    .filter(table -> table.id().equals(id))
                    .findFirst()
                    .or(() -> deployed(id));
        }

        private static Optional<WrittenTable> deployed(String id) {
            var context = Context.getCommandContext();
            var latest = context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(id);
            return latest == null
                    ? Optional.empty()
                    : TableReader.tables(content(latest.getDeploymentId(), latest.getResourceName())).stream()
                            .filter(table -> table.id().equals(id))
                            .findFirst();
        }

        @Override
        public Set<String> promises() {
            Set<String> promises = new TreeSet<>();
            resources.forEach((name, resource) -> {
                if (name.endsWith(".bpmn")) {
                    promises.addAll(TableReader.promises(resource.getBytes()));
                }
            });
            Context.getProcessEngineConfiguration()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(model -> promises.addAll(
                            TableReader.promises(content(model.getDeploymentId(), model.getResourceName()))));
            return promises;
        }

        private static byte[] content(String deployment, String name) {
            return Context.getCommandContext()
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(deployment, name)
                    .getBytes();
        }
    }
}
