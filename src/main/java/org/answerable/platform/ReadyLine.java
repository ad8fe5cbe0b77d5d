package org.answerable.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server, in one line on standard output, where to go. */
@Component
class ReadyLine {

    private final String address;
    private final int port;

    ReadyLine(@Value("${answerable.base-url}") String address, @Value("${server.port}") int port) {
        this.address = address;
        this.port = port;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (port >= 0) {
            System.out.printf(
                    "%nAnswerable is ready at %s (after %.1f s). Stop it with Ctrl-C.%n%n",
                    address, ready.getTimeTaken().toMillis() / 1000.0);
        }
    }
}
