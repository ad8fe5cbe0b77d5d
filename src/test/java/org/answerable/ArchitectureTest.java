package org.answerable;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of the house. Each is also run against a deliberately bad class, so that it is known to bite. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.answerable");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badclasses");

    private static final Map<String, ArchRule> RULES = Map.of(
            "a model package uses the JDK and its neighbours' API only",
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .onlyDependOnClassesThat(resideInAPackage("java..")
                            .or(resideInAPackage("org.answerable.."))
                            .or(resideInAPackage("badclasses.."))),
            "only engine, process and modelling packages see Camunda",
            noClasses()
                    .that(resideOutsideOfPackages("..process..", "org.answerable.engine..", "..modelling.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.camunda..")),
            "only the engine sees Camunda's internals",
            noClasses()
                    .that(resideOutsideOfPackages("org.answerable.engine.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")),
            "only persistence packages see MyBatis",
            noClasses()
                    .that(resideOutsideOfPackages("..persistence.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.apache.ibatis..")),
            "no field is injected",
            noFields().should().beAnnotatedWith(Autowired.class),
            "nobody but the clock bean asks the machine for the time",
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callConstructor(Date.class)
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.ZonedDateTime.class, "now"),
            "nobody cuts the engine's clock off from ours",
            noClasses().should().dependOnClassesThat().haveSimpleName("ClockUtil"),
            "the rooms of complaints do not need each other in a circle",
            slices().matching("..complaint.(*)..").should().beFreeOfCycles(),
            "no class is named for nothing in particular",
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));

    @TestFactory
    Stream<DynamicTest> theProductionCodeKeepsTheRules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
    }

    @TestFactory
    Stream<DynamicTest> aDeliberatelyBadClassBreaksEachRule() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThatThrownBy(
                                () -> rule.getValue().check(BAD))
                        .isInstanceOf(AssertionError.class)));
    }
}
