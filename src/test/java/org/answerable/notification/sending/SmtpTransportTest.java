package org.answerable.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.answerable.notification.model.MailState;
import org.answerable.notification.model.OutboundMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTest {

    @ParameterizedTest(name = "{1} to {0} is {2}")
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, Refused",
        "RCPT, 553 5.1.3 bad address, Refused",
        "RCPT, 451 4.7.1 greylisted, Postponed",
        "RCPT, 421 4.3.2 shutting down, Postponed",
        "DATA-END, 554 5.7.1 spam, Refused",
        "DATA-END, 552 5.3.4 too big, Refused",
        "DATA-END, 452 4.3.1 disk full, Postponed",
        "MAIL, 550 5.7.1 sender not allowed, Postponed",
        "MAIL, 530 5.7.0 login first, Postponed",
        "MAIL, 451 4.3.0 later, Postponed",
        "EHLO, 421 4.3.2 too busy, Unreachable"
    })
    void tellsRefusalsForGoodFromTroubleThatPasses(String command, String answer, String outcome) {
        Answer given = send(
                "ann@example.org",
                line -> line.startsWith(command) || command.equals("EHLO") && line.startsWith("HELO") ? answer : null);

        assertThat(given.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(given.words()).contains(answer.substring(4));
    }

    @Test
    void keepsTheAnswerOfTheServerAsTheProof() {
        Answer given = send("ann@example.org", line -> line.equals("DATA-END") ? "250 2.0.0 queued as 4F2A" : null);

        assertThat(given).isEqualTo(new Answer.Accepted("250 2.0.0 queued as 4F2A"));
    }

    @Test
    void sendsADomainInAnyScriptInItsAsciiForm() {
        try (SmtpScript server = new SmtpScript(line -> null)) {
            assertThat(transport(server.port()).send(mail("ann@bücher.example")))
                    .isInstanceOf(Answer.Accepted.class);
            assertThat(server.heard()).anyMatch(line -> line.startsWith("RCPT TO:<ann@xn--bcher-kva.example>"));
        }
    }

    @Test
    void sendsToANameBeyondAsciiOnlyThroughAServerThatTakesIt() {
        try (SmtpScript old = new SmtpScript(line -> null);
                SmtpScript modern = new SmtpScript(
                        line -> line.startsWith("EHLO") ? "250-script\r\n250-8BITMIME\r\n250 SMTPUTF8" : null)) {
            assertThat(transport(old.port()).send(mail("王芳@example.org")))
                    .isInstanceOf(Answer.Refused.class)
                    .returns(true, answer -> answer.words().contains("SMTPUTF8"));
            assertThat(old.heard()).noneMatch(line -> line.startsWith("RCPT"));

            assertThat(transport(modern.port()).send(mail("王芳@example.org"))).isInstanceOf(Answer.Accepted.class);
            assertThat(modern.heard())
                    .anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains("SMTPUTF8"))
                    .anyMatch(line -> line.startsWith("RCPT TO:<王芳@example.org>"));
        }
    }

    @Test
    void doesNotWaitForeverForAServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(transport(silent.getLocalPort()).send(mail("ann@example.org")))
                    .isInstanceOf(Answer.Unreachable.class);
        }
    }

    @Test
    void aWrongLoginHoldsUpAllMailsAndRefusesNone() {
        try (SmtpScript server = new SmtpScript(line -> {
            if (line.startsWith("EHLO")) {
                return "250-script\r\n250 AUTH PLAIN";
            }
            return line.startsWith("AUTH") ? "535 5.7.8 wrong" : null;
        })) {
            JavaMailSenderImpl sender = sender(server.port());
            sender.setUsername("answerable");
            sender.setPassword("wrong");
            sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");

            assertThat(new SmtpTransport(composer(), sender).send(mail("ann@example.org")))
                    .isInstanceOf(Answer.Unreachable.class);
        }
    }

    private static Answer send(String address, UnaryOperator<String> script) {
        try (SmtpScript server = new SmtpScript(script)) {
            return transport(server.port()).send(mail(address));
        }
    }

    private static SmtpTransport transport(int port) {
        return new SmtpTransport(composer(), sender(port));
    }

    private static MimeComposer composer() {
        return new MimeComposer(new MailSettings("answerable@example.org", "Answerable", ""));
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "1500");
        return sender;
    }

    static OutboundMail mail(String address) {
        return new OutboundMail(
                "id",
                null,
                null,
                "once",
                "<id@example.org>",
                null,
                "test-mail",
                "ann",
                address,
                "王芳 \"Ann\"",
                "zh-CN",
                "𠮷😀".repeat(60),
                "𠮷😀\n",
                "<p>𠮷😀</p>",
                true,
                MailState.SENDING.key(),
                1,
                null,
                null,
                Instant.parse("2026-11-20T13:45:00Z"),
                null,
                null,
                1);
    }
}
