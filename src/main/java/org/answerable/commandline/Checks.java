package org.answerable.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import org.answerable.ledger.LedgerExport;
import org.answerable.ledger.LedgerVerification;
import org.answerable.search.RebuildSearch;
import org.springframework.stereotype.Component;

/** What the commands beside the import do to the database, told in lines; each returns the exit code. */
@Component
class Checks {

    private final LedgerVerification verification;
    private final LedgerExport export;
    private final RebuildSearch search;

    Checks(LedgerVerification verification, LedgerExport export, RebuildSearch search) {
        this.verification = verification;
        this.export = export;
        this.search = search;
    }

    int verifyLedger(PrintStream out) {
        LedgerVerification.Report report = verification.verifyAll(
                problem -> out.printf("case %s, entry %d: %s%n", problem.caseId(), problem.sequence(), problem.text()));
        out.printf("%d cases, %d entries, %d problems%n", report.cases(), report.entries(), report.problems());
        return report.sound() ? 0 : 1;
    }

    void exportLedger(OutputStream out) {
        export.writeAll(out);
    }

    int rebuildSearch(PrintStream out) {
        RebuildSearch.Report report = search.rebuild(cases -> out.printf("%d cases%n", cases));
        out.printf("%d cases, %d words%n", report.cases(), report.words());
        return 0;
    }
}
