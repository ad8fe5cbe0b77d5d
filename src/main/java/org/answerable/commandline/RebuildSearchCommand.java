package org.answerable.commandline;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rebuild-search}: builds the full-text search anew from the ledger. */
@Command(
        name = "rebuild-search",
        mixinStandardHelpOptions = true,
        description = "Builds the words of the full-text search anew from the ledger.")
final class RebuildSearchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    RebuildSearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return surroundings.beside(
                Map.of(),
                context -> context.getBean(Checks.class).rebuildSearch(System.out),
                node -> new NodeCalls(node).tell(NodeChecks.SEARCH, System.out));
    }
}
