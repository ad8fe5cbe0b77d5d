package org.answerable.platform;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code answerable.data} an absolute path, for the embedded database takes no other from a setting. */
class DataFolder implements EnvironmentPostProcessor, Ordered {

    private static final String KEY = "answerable.data";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String folder = environment.getProperty(KEY);
        if (folder != null) {
            String absolute = Path.of(folder).toAbsolutePath().normalize().toString();
            environment.getPropertySources().addFirst(new MapPropertySource("data folder", Map.of(KEY, absolute)));
        }
    }
}
