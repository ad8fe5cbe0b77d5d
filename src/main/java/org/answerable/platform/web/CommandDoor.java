package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.answerable.platform.EmbeddedFile;
import org.answerable.platform.RunningNode;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The way in for commands while this server holds an embedded database, which no second process can open: a port of its own on the
 * loopback address, and a secret that stands in the data folder while the server runs. Any other database has no such door.
 */
@Component
public class CommandDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** All that is behind the door. */
    public static final String PATH = "/api/node";

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);
    private static final int SECRET_BYTES = 32;

    private final Path databaseOrNull;
    private final byte[] secret = new byte[SECRET_BYTES];
    private final Connector connector = new Connector();
    private RunningNode announced;

    CommandDoor(@Value("${spring.datasource.url:}") String url, @Value("${server.port:8080}") int port) {
        // A command opens no port, and needs no door to itself.
        this.databaseOrNull = port < 0 ? null : EmbeddedFile.of(url).orElse(null);
        new SecureRandom().nextBytes(secret);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (databaseOrNull != null) {
            connector.setPort(0);
            connector.setProperty("address", "127.0.0.1");
            server.addAdditionalTomcatConnectors(connector);
        }
    }

    /** Did the request come to the door? Then nothing else is meant. */
    public boolean concerns(HttpServletRequest request) {
        return databaseOrNull != null && request.getLocalPort() == connector.getLocalPort();
    }

    /** May the caller come in? Only by the door, and only with the secret. */
    public boolean opensTo(HttpServletRequest request) {
        return concerns(request)
                && Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .filter(said -> MessageDigest.isEqual(
                                said.getBytes(StandardCharsets.UTF_8),
                                ("Bearer " + inText()).getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /** Before anybody is told that the server is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void announce() {
        if (databaseOrNull != null) {
            RunningNode here = RunningNode.here(connector.getLocalPort(), inText());
            try {
                here.announce(databaseOrNull);
                announced = here;
            } catch (IOException unwritable) {
                LOG.warn("Commands cannot reach this server: {}", unwritable.toString());
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void withdraw() {
        if (announced != null) {
            try {
                announced.withdraw(databaseOrNull);
            } catch (IOException unwritable) {
                LOG.warn("{} is left over: {}", RunningNode.file(databaseOrNull), unwritable.toString());
            }
        }
    }

    private String inText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
