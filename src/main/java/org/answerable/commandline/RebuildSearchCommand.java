package org.answerable.commandline;

import java.util.concurrent.Callable;
import org.answerable.search.RebuildSearch;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code rebuild-search}: builds the full-text search anew from the ledger. */
@Component
@Command(
        name = "rebuild-search",
        mixinStandardHelpOptions = true,
        description = "Builds the words of the full-text search anew from the ledger.")
class RebuildSearchCommand implements Callable<Integer> {

    private final RebuildSearch search;

    RebuildSearchCommand(RebuildSearch search) {
        this.search = search;
    }

    @Override
    public Integer call() {
        RebuildSearch.Report report = search.rebuild(cases -> System.out.printf("%d cases%n", cases));
        System.out.printf("%d cases, %d words%n", report.cases(), report.words());
        return 0;
    }
}
