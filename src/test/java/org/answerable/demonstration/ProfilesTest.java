package org.answerable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.mock.env.MockEnvironment;

/** What belongs to the demonstration exists nowhere else. */
class ProfilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"production", "default", ""})
    void noOtherProfileHasABeanOrAPageOfTheDemonstration(String profile) {
        MockEnvironment environment = environment(profile);

        assertThat(components("org.answerable.demonstration", environment)).isEmpty();
        assertThat(components("org.answerable.notification.web", environment))
                .doesNotContain("MailboxPages", "MailboxOffered")
                .contains("OutboxPages");
    }

    @Test
    void theDemonstrationHasThem() {
        MockEnvironment environment = environment("demonstration");

        assertThat(components("org.answerable.demonstration", environment))
                .containsExactlyInAnyOrder("ClockPage", "DemonstrationBanner", "DemonstrationConfiguration");
        assertThat(components("org.answerable.notification.web", environment))
                .contains("MailboxPages", "MailboxOffered");
    }

    @Test
    void aDemonstrationWithAMailServerHasNoMailboxPages() {
        MockEnvironment environment = environment("demonstration");
        environment.setProperty("spring.mail.host", "mail.example.org");

        assertThat(components("org.answerable.notification.web", environment))
                .doesNotContain("MailboxPages", "MailboxOffered");
    }

    private static MockEnvironment environment(String profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(Arrays.stream(profiles.split(","))
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new));
        return environment;
    }

    private static Set<String> components(String packageName, MockEnvironment environment) {
        return new ClassPathScanningCandidateComponentProvider(true, environment)
                .findCandidateComponents(packageName).stream()
                        .map(bean -> bean.getBeanClassName())
                        .filter(name -> !name.endsWith("Test") && !name.endsWith("IT"))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .collect(Collectors.toSet());
    }
}
