package org.answerable.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.answerable.notification.CaseAddresses;
import org.answerable.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class StartRefusalTest {

    private static final MailSettings NO_SENDER = new MailSettings("", "Answerable", "");

    @Test
    void aDemonstrationNeedsNothing() {
        assertThat(transport(profile("demonstration"), NO_SENDER)).isInstanceOf(MailboxTransport.class);
    }

    @Test
    void productionWithoutAMailServerDoesNotStartAndSaysWhatToSet() {
        assertThatThrownBy(() -> transport(profile("production"), new MailSettings("a@example.org", "A", "")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("SPRING_MAIL_HOST");
    }

    @Test
    void aMailServerWithoutASenderDoesNotStartAndSaysWhatToSet() {
        MockEnvironment environment = profile("production").withProperty("spring.mail.host", "mail.example.org");

        assertThatThrownBy(() -> transport(environment, NO_SENDER))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ANSWERABLE_MAIL_FROM");
        assertThatThrownBy(() -> transport(environment, new MailSettings("Answerable <a@example.org>", "A", "")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ANSWERABLE_MAIL_FROM");
        assertThatCode(() -> transport(environment, new MailSettings("a@example.org", "A", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void aDemonstrationWithAMailServerUsesIt() {
        MockEnvironment environment = profile("demonstration").withProperty("spring.mail.host", "mail.example.org");

        assertThat(transport(environment, new MailSettings("a@example.org", "A", "")))
                .isInstanceOf(SmtpTransport.class);
    }

    private static MockEnvironment profile(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return environment;
    }

    private static MailTransport transport(MockEnvironment environment, MailSettings settings) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", new JavaMailSenderImpl());
        return new NotificationConfiguration()
                .mailTransport(
                        beans.getBeanProvider(JavaMailSenderImpl.class),
                        settings,
                        CaseAddresses.NONE,
                        null,
                        null,
                        Clock.systemUTC(),
                        environment);
    }
}
