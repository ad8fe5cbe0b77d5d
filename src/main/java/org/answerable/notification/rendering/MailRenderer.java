package org.answerable.notification.rendering;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.notification.Mail;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts a mail into words, as the package's conventions say. Has template engines of its own: pages never see these templates. */
public class MailRenderer {

    private static final int LONGEST_SUBJECT = 250;
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final MessageSource texts;
    private final String base;
    private final SpringTemplateEngine html;
    private final SpringTemplateEngine plain;

    /**
     * A renderer.
     *
     * @param base the address of this installation, for links
     */
    public MailRenderer(MessageSource texts, String base) {
        this.texts = texts;
        this.base = base.replaceAll("/+$", "");
        this.html = engine(texts, TemplateMode.HTML, ".html");
        this.plain = engine(texts, TemplateMode.TEXT, ".txt");
    }

    private static SpringTemplateEngine engine(MessageSource texts, TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailRenderer.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }

    /**
     * The mail in its recipient's language and zone.
     *
     * @throws IllegalArgumentException if the subject or the footer names a value that the mail lacks
     */
    public RenderedMail render(Mail mail) {
        Locale language = supported(mail.language());
        Map<String, Object> values = new HashMap<>(new ReaderValues(texts, language, mail.zone()).of(mail.values()));
        values.put("name", mail.name());
        values.put("base", base);
        values.put("language", language.toLanguageTag());
        String subject = oneLine(fill("mail." + mail.template() + ".subject", language, values));
        values.put("subject", subject);
        values.put("why", fill("mail." + mail.template() + ".why", language, values));
        values.put("greeting", greeting(mail.name(), language));
        return new RenderedMail(
                subject,
                framed(plain, mail.template(), language, values)
                        .replaceAll("\\R", "\n")
                        .replaceAll("\n{3,}", "\n\n"),
                framed(html, mail.template(), language, values),
                language);
    }

    private String greeting(String name, Locale language) {
        return name == null || name.isBlank()
                ? texts.getMessage("notification.mail.greeting-unnamed", null, language)
                : texts.getMessage("notification.mail.greeting", new Object[] {oneLine(name)}, language);
    }

    private static String framed(
            SpringTemplateEngine engine, String template, Locale language, Map<String, Object> values) {
        Map<String, Object> framing = new HashMap<>(values);
        framing.put(
                "body", engine.process(template, new Context(language, values)).strip());
        return engine.process("layout", new Context(language, framing)).strip() + "\n";
    }

    private String fill(String key, Locale language, Map<String, Object> values) {
        Matcher places = PLACE.matcher(texts.getMessage(key, null, language));
        return places.replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " names a value that the mail lacks: " + place.group(1));
            }
            return Matcher.quoteReplacement(String.valueOf(value));
        });
    }

    /** No line break may reach a header, whatever a party wrote; a very long line is cut, never inside a character. */
    static String oneLine(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static Locale supported(Locale language) {
        return "zh".equals(language.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
