package org.answerable.transfer.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.answerable.platform.AdjustableClock;
import org.answerable.testing.ServerTest;
import org.answerable.transfer.ImportDesk.Offer;
import org.answerable.transfer.NodeImport.Begin;
import org.answerable.transfer.TransferRefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of a server whose clock was moved. The way to it is walked by {@link org.answerable.transfer.ImportBesideServerIT}. */
@ServerTest
class NodeImportsIT {

    @Autowired
    NodeImports desk;

    @Autowired
    AdjustableClock clock;

    @Test
    void nothingIsImportedOrTriedOnAMovedClock() {
        clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> desk.begin(new Begin("moved", "file.csv")))
                .isInstanceOf(TransferRefusedException.class)
                .hasMessageContaining("clock")
                .hasMessageContaining("stop the server");
        assertThatThrownBy(() -> desk.take(new Offer("moved", null, Map.of(), List.of())))
                .isInstanceOf(TransferRefusedException.class);
    }
}
