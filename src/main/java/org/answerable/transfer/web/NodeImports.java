package org.answerable.transfer.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.web.CommandDoor;
import org.answerable.transfer.ImportDesk;
import org.answerable.transfer.ImportDesk.Offer;
import org.answerable.transfer.ImportDesk.Outcome;
import org.answerable.transfer.NodeImport.Begin;
import org.answerable.transfer.NodeImport.Begun;
import org.answerable.transfer.NodeImport.End;
import org.answerable.transfer.NodeImport.Ended;
import org.answerable.transfer.TransferRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk of this server, for the command {@code import} beside it. */
@RestController
@RequestMapping(CommandDoor.PATH + "/imports")
class NodeImports {

    private final ImportDesk desk;
    private final Clock clock;

    NodeImports(ImportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping
    Begun begin(@RequestBody Begin begin) {
        requireTrueTime();
        return new Begun(desk.begin(begin.source(), begin.fileName()));
    }

    @PostMapping("/rows")
    List<Outcome> take(@RequestBody Offer offer) {
        requireTrueTime();
        return desk.take(offer);
    }

    @PostMapping("/end")
    Ended end(@RequestBody End end) {
        return new Ended(desk.end(end.source(), end.run()));
    }

    /** What is taken over bears the machine's time, and so do the times that it is compared with. */
    private void requireTrueTime() {
        if (clock instanceof AdjustableClock moved && !moved.offset().equals(Duration.ZERO)) {
            throw new TransferRefusedException(
                    "the clock of the running server was moved ahead (by %s), and an import".formatted(moved.offset())
                            + " never runs on a moved clock; stop the server and import then");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TransferRefusedException refusal) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage()));
    }
}
