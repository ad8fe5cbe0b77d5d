package org.answerable.deadline.usecase;

import java.util.Map;
import org.answerable.calendar.Limit;
import org.answerable.deadline.MeanwhileLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Limits for promises whose table row has no figure: {@code answerable.limits.<profile>.<kind of deadline>}. */
@Component
@EnableConfigurationProperties(ConfiguredLimits.Settings.class)
class ConfiguredLimits {

    private final Map<String, Map<String, String>> limits;

    /** Refuses to start with a limit that cannot be read. */
    ConfiguredLimits(Settings settings) {
        this.limits = settings.limits() == null ? Map.of() : settings.limits();
        limits.forEach((profile, kinds) -> kinds.forEach((kind, limit) -> check(profile, kind, limit)));
    }

    private static void check(String profile, String kind, String limit) {
        try {
            Limit.parse(limit);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "Setting answerable.limits." + profile + "." + kind + " cannot be used: " + failure.getMessage(),
                    failure);
        }
    }

    /** The configured limit, as written, else that of the work in hand; null if there is none. */
    String of(String profile, String kind) {
        String configured = limits.getOrDefault(profile, Map.of()).get(kind);
        return configured != null
                ? configured
                : MeanwhileLimits.of(profile, kind).orElse(null);
    }

    /** The settings below {@code answerable}. */
    @ConfigurationProperties("answerable")
    record Settings(Map<String, Map<String, String>> limits) {}
}
