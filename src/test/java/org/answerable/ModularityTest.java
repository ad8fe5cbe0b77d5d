package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The modules keep to their borders: no cycles, only APIs cross, only the allowed dependencies. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void everyModuleKeepsToItsBorders() {
        MODULES.verify();
    }

    @Test
    void everyTopLevelPackageIsAModule() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "platform",
                        "engine",
                        "ledger",
                        "directory",
                        "casefile",
                        "deadline",
                        "notification",
                        "complaint");
    }

    /** The check can fail: two modules that reach into each other are refused. */
    @Test
    void aCycleBetweenModulesIsRefused() {
        ApplicationModules bad = ApplicationModules.of("badmodules", (ImportOption) location -> true);

        assertThatThrownBy(bad::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle detected");
    }
}
