package org.answerable.commandline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import org.answerable.platform.web.CommandDoor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Does for a command beside this server what the command cannot do itself; tells it line by line, and at the end the exit code. */
@RestController
class NodeChecks {

    static final String VERIFICATION = CommandDoor.PATH + "/ledger/verification";
    static final String EXPORT = CommandDoor.PATH + "/ledger/export";
    static final String SEARCH = CommandDoor.PATH + "/search/rebuilding";

    /** Begins the last line; without it the work ended early. */
    static final String EXIT = "exit code ";

    private final Checks checks;

    NodeChecks(Checks checks) {
        this.checks = checks;
    }

    @PostMapping(VERIFICATION)
    void verifyLedger(HttpServletResponse response) throws IOException {
        tell(response, checks::verifyLedger);
    }

    @PostMapping(SEARCH)
    void rebuildSearch(HttpServletResponse response) throws IOException {
        tell(response, checks::rebuildSearch);
    }

    @PostMapping(EXPORT)
    void exportLedger(HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        checks.exportLedger(response.getOutputStream());
    }

    private static void tell(HttpServletResponse response, ToIntFunction<PrintStream> work) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        PrintStream out = new PrintStream(response.getOutputStream(), true, StandardCharsets.UTF_8);
        out.println(EXIT + work.applyAsInt(out));
        out.flush();
    }
}
