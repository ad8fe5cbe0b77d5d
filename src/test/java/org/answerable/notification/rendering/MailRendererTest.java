package org.answerable.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.notification.Mail;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;

class MailRendererTest {

    private static final Instant AT = Instant.parse("2026-11-20T13:45:00Z");

    private final MailRenderer renderer = new MailRenderer(texts(), "https://answerable.example/");

    @Test
    void writesInTheRecipientsLanguageAndZone() {
        RenderedMail english = renderer.render(mail("Ann", Locale.UK, ZoneId.of("UTC"), Map.of()));
        RenderedMail chinese =
                renderer.render(mail("王芳", Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), Map.of()));

        assertThat(english.subject()).isEqualTo("Example of 20 November 2026, 13:45 (GMT)");
        assertThat(english.text()).startsWith("Dear Ann,\n\n").contains("Left: 1 d 2 h");
        assertThat(chinese.subject()).isEqualTo("Example（2026年11月20日 21:45（GMT+8））");
        assertThat(chinese.text()).startsWith("王芳，您好：\n\n").contains("剩余：1 天 2 小时");
        assertThat(chinese.html()).contains("lang=\"zh-CN\"").contains("2026年11月20日");
        assertThat(chinese.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void writesEnglishForALanguageItDoesNotHave() {
        assertThat(renderer.render(mail("Ann", Locale.FRENCH, ZoneId.of("UTC"), Map.of()))
                        .subject())
                .startsWith("Example of");
    }

    @Test
    void showsTextFromOutsideAsTextInHtmlAndUnchangedInPlainText() {
        String hostile = "<img src=x onerror=alert(1)> & \"𠮷😀\" [[${base}]] th:utext";

        RenderedMail mail =
                renderer.render(mail("<b>Ann</b>", Locale.ENGLISH, ZoneId.of("UTC"), Map.of("words", hostile)));

        assertThat(mail.html())
                .doesNotContain("<img")
                .doesNotContain("<b>Ann")
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;𠮷😀&quot; [[${base}]]");
        assertThat(mail.text()).contains(hostile);
    }

    @Test
    void keepsTheSubjectOnOneLineWhateverAPartyWrote() {
        RenderedMail mail = renderer.render(mail(
                "Ann",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Map.of("title", "now\r\nBcc: everybody@example.org\u2028\u0000x")));

        assertThat(mail.subject()).startsWith("now Bcc: everybody@example.org x of 20");
    }

    @Test
    void cutsAVeryLongSubjectBetweenCharacters() {
        String subject = renderer.render(
                        mail("Ann", Locale.ENGLISH, ZoneId.of("UTC"), Map.of("title", "😀".repeat(600))))
                .subject();

        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(250);
        assertThat(subject).endsWith("😀…");
    }

    @Test
    void readsNestedValuesInTheReadersLanguage() {
        RenderedMail mail = renderer.render(mail(
                "Ann",
                Locale.SIMPLIFIED_CHINESE,
                ZoneId.of("UTC"),
                Map.of(
                        "lines",
                        List.of(Map.of("what", new DefaultMessageSourceResolvable("mail.example.word"), "at", AT)))));

        assertThat(mail.text()).contains("- 投诉：2026年11月20日");
        assertThat(mail.html()).contains("<li>投诉：2026年11月20日</li>");
    }

    @Test
    void linksToThisInstallationAndSaysWhyTheReaderGetsIt() {
        RenderedMail mail =
                renderer.render(mail("Ann", Locale.ENGLISH, ZoneId.of("UTC"), Map.of("number", "CP-2026-000123")));

        assertThat(mail.text())
                .contains("https://answerable.example/staff/cases/CP-2026-000123")
                .contains("\n-- \nCase CP-2026-000123\nYou get this mail because you watch CP-2026-000123.\n");
        assertThat(mail.html()).contains("because you watch CP-2026-000123");
    }

    @Test
    void refusesAMailWhoseSubjectNamesAValueItLacks() {
        Map<String, Object> values = new HashMap<>();
        values.put("at", null);
        assertThatThrownBy(() -> renderer.render(mail("Ann", Locale.ENGLISH, ZoneId.of("UTC"), values)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail.example.subject")
                .hasMessageContaining("at");
    }

    private static Mail mail(String name, Locale language, ZoneId zone, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "title",
                "Example",
                "at",
                AT,
                "left",
                Duration.ofMinutes(26 * 60 + 5),
                "words",
                "words",
                "lines",
                List.of(),
                "number",
                "CP-1"));
        all.putAll(values);
        return new Mail("once", "example", "ann@example.org", name, "ann", language, zone, false, all);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("i18n/platform", "i18n/notification", "i18n/example");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
