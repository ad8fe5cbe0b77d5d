package org.answerable.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;

/** The profile {@code production} starts only when everything is told that has no safe default; it names all that is missing. */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {

    private static final String BASE_URL = "ANSWERABLE_BASE_URL";
    private static final String SECURE_COOKIES = "ANSWERABLE_SECURE_COOKIES";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /**
     * Checks the settings of a production start.
     *
     * @throws StartRefusedException naming every missing or unusable setting
     */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of("demonstration"))) {
            wrong.add("SPRING_PROFILES_ACTIVE (production and demonstration exclude each other)");
        }
        if (!isGiven(environment, "spring.datasource.url")) {
            wrong.add("SPRING_DATASOURCE_URL (such as jdbc:mysql://localhost:3306/answerable)");
        }
        if (!isGiven(environment, "spring.mail.host")) {
            wrong.add("SPRING_MAIL_HOST (the mail server that sends, such as mail.example.org)");
        }
        String address = address(environment);
        if (!isWebAddress(address)) {
            wrong.add(BASE_URL + " (the address people open, starting with https:// or http://)");
        }
        if (!wrong.isEmpty()) {
            throw new StartRefusedException("the profile production needs: " + String.join("; ", wrong));
        }
        cookiesFollow(address, environment);
    }

    /** Browsers send no secure cookie over http: a login there would go round in circles. */
    private static void cookiesFollow(String address, ConfigurableEnvironment environment) {
        boolean encrypted = address.startsWith("https:");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("cookies", Map.of(SECURE_COOKIES, String.valueOf(encrypted))));
    }

    private static String address(ConfigurableEnvironment environment) {
        return isGiven(environment, "answerable.base-url") || environment.containsProperty(BASE_URL)
                ? environment.getProperty("answerable.base-url", "")
                : "";
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            return List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** True if the setting has a value from anywhere but the defaults inside the jar. */
    private static boolean isGiven(ConfigurableEnvironment environment, String key) {
        return environment.getPropertySources().stream()
                .filter(source -> !source.getName().contains("class path resource [application"))
                .map(source -> value(source, key))
                .anyMatch(value -> value != null && !value.toString().isBlank());
    }

    private static Object value(PropertySource<?> source, String key) {
        // The attached view of all sources would show the defaults again.
        return source.getName().equals("configurationProperties") ? null : source.getProperty(key);
    }
}
