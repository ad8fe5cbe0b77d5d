package org.answerable.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** What would end a start after half a minute is looked at in its first second, before anything is written. */
class EarlySettings implements EnvironmentPostProcessor, Ordered {

    private static final int SHORTEST = 8;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /**
     * Checks the port of a server, and the shared password of the sample people.
     *
     * @throws PortInUseException    if another process listens at the port
     * @throws StartRefusedException if the password is too short
     */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Binder settings = Binder.get(environment);
        if (environment.acceptsProfiles(Profiles.of("demonstration"))) {
            checkPassword(
                    settings.bind("answerable.sample-password", String.class).orElse(""));
        }
        if (application.getWebApplicationType() == WebApplicationType.SERVLET) {
            checkPort(settings);
        }
    }

    private static void checkPassword(String shared) {
        if (!shared.isEmpty() && shared.length() < SHORTEST) {
            throw new StartRefusedException(
                    "ANSWERABLE_SAMPLE_PASSWORD has %d characters; give it at least %d, or leave it out to get random ones"
                            .formatted(shared.length(), SHORTEST));
        }
    }

    private static void checkPort(Binder settings) {
        try {
            int port = settings.bind("server.port", Integer.class).orElse(0);
            InetAddress address =
                    settings.bind("server.address", InetAddress.class).orElse(null);
            if (port > 0) {
                listen(new InetSocketAddress(address, port));
            }
        } catch (BindException unreadable) {
            // Told when the setting is used, with all others that cannot be read.
        }
    }

    private static void listen(InetSocketAddress at) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(at);
        } catch (java.net.BindException taken) {
            throw new PortInUseException(at.getPort(), taken);
        } catch (IOException another) {
            // Whatever else it is, the server says it better when it begins to listen.
        }
    }
}
