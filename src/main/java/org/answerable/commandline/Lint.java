package org.answerable.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.answerable.deadline.PolicyTableCheck;
import org.answerable.engine.Finding;
import org.answerable.engine.ModelLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lint}: checks models, tables and forms of a folder; touches no database. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description =
                "Checks models, tables and forms against docs/bpmn-style.md. Exit code 1 if something breaks a rule.")
final class Lint implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "the folder that holds processes/ and forms/ (default: this one)")
    private Path folder;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder.resolve("processes"))) {
            System.err.println(folder + " holds no folder processes");
            return 2;
        }
        List<Finding> told = new ModelLint(PolicyTableCheck.withoutDatabase()).lint(folder);
        told.forEach(System.out::println);
        long warnings = told.stream().filter(Finding::warning).count();
        long findings = told.size() - warnings;
        System.out.printf("%d findings%s%n", findings, warnings == 0 ? "" : ", " + warnings + " warnings");
        return findings == 0 ? 0 : 1;
    }
}
