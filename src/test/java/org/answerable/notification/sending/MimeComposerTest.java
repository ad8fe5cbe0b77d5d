package org.answerable.notification.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.MailFile;
import org.answerable.notification.model.OutboundMail;
import org.answerable.testing.Mails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeComposerTest {

    private List<MailFile> files = List.of();
    private final MimeComposer composer = new MimeComposer(
            new MailSettings("desk@example.org", "服务台\r\nBcc: all@example.org", "answers@example.org"),
            CaseAddresses.NONE,
            id -> files);

    @Test
    void writesEveryCharacterInAsciiHeadersOfBearableLength() throws Exception {
        String mime = written(SmtpTransportTest.mail("ann@example.org"));

        String headers = mime.substring(0, mime.indexOf("\r\n\r\n"));
        assertThat(headers).matches("\\p{ASCII}+").contains("Subject: =?UTF-8?");
        assertThat(headers.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        Mails.Received read = Mails.read(mime.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.subject()).isEqualTo("𠮷😀".repeat(60));
        assertThat(read.text()).isEqualTo("𠮷😀\n");
        assertThat(read.html()).isEqualTo("<p>𠮷😀</p>");
    }

    @Test
    void isTheSameMailAtEveryAttempt() throws Exception {
        OutboundMail mail = SmtpTransportTest.mail("ann@example.org");

        assertThat(withoutBoundaries(written(mail))).isEqualTo(withoutBoundaries(written(mail)));
        assertThat(written(mail))
                .contains("Message-ID: <id@example.org>")
                .contains("Date: Fri, 20 Nov 2026 13:45:00 +0000")
                .contains("Auto-Submitted: auto-generated")
                .contains("Reply-To: ")
                .contains("Importance: high");
    }

    @Test
    void letsNoLineBreakOfASettingOrANameIntoAHeader() throws Exception {
        MimeMessage message =
                composer.compose(SmtpTransportTest.mail("ann@example.org"), Session.getInstance(new Properties()));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void putsFilesWithNamesInAnyScriptBesideTheWords() throws Exception {
        files = List.of(
                new MailFile(
                        "投诉清单\r\nBcc: all@example.org.csv", "text/csv; charset=UTF-8", "编号,期限\r\n".getBytes(UTF_8)),
                new MailFile("../etc/picture.png", "image/png", new byte[] {1, 2, 3}));

        String mime = written(SmtpTransportTest.mail("ann@example.org"));

        assertThat(mime).doesNotContain("\r\nBcc:").contains("multipart/mixed").contains("multipart/alternative");
        MimeMessage read =
                Mails.read(mime.getBytes(StandardCharsets.ISO_8859_1)).message();
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("投诉清单 Bcc: all@example.org.csv");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo("编号,期限\r\n".getBytes(UTF_8));
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo(".. etc picture.png");
        assertThat(parts.getBodyPart(2).getDisposition()).isEqualTo("attachment");
        assertThatThrownBy(() -> new MailFile("\r\n", "text/plain", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@example.org, bob@example.org",
                "ann@example.org;bob@example.org",
                "Ann <ann@example.org>",
                "ann@example.org\r\nBcc: all@example.org",
                "ann\n@example.org",
                "ann@exa mple.org",
                "ann@-example.org",
                "ann@example..org",
                "ann@example.org>",
                "\"a b\"@example.org",
                "ann@example.org\u2028x"
            })
    void refusesWhatIsNotExactlyOneAddress(String address) {
        assertThatThrownBy(() -> MailAddress.parse(address)).isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "ann+cases@example.org", "o'neil@example.org", "王芳@example.org", "ann@例子.公司"})
    void takesAddressesInAnyScript(String address) throws AddressException {
        assertThat(MailAddress.parse("  " + address + " ").toString())
                .startsWith(address.substring(0, address.indexOf('@') + 1));
    }

    private String written(OutboundMail mail) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        composer.compose(mail, Session.getInstance(new Properties())).writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static String withoutBoundaries(String mime) {
        return mime.replaceAll("----=_Part[^\"\\r]*", "");
    }
}
