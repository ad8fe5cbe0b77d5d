package org.answerable.deadline.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ConfiguredLimitsTest {

    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(ConfiguredLimits.class);

    @Test
    void aLimitIsConfiguredByProfileAndKind() {
        server.withPropertyValues("answerable.limits.telecom.status-update=PT48H", "answerable.data=x")
                .run(context -> {
                    ConfiguredLimits limits = context.getBean(ConfiguredLimits.class);
                    assertThat(limits.of("telecom", "status-update")).isEqualTo("PT48H");
                    assertThat(limits.of("telecom", "resolve")).isNull();
                    assertThat(limits.of("ride-hailing", "resolve")).isNull();
                });
    }

    @Test
    void withoutSettingsThereAreNone() {
        server.run(context -> assertThat(context.getBean(ConfiguredLimits.class).of("telecom", "resolve"))
                .isNull());
    }

    @Test
    void aLimitThatCannotBeReadEndsTheStartAndIsNamed() {
        server.withPropertyValues("answerable.limits.telecom.resolve=15d").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isNotNull()
                .satisfies(cause -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("answerable.limits.telecom.resolve")));
    }
}
