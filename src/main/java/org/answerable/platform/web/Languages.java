package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the reader, English or Simplified Chinese: the one chosen by {@code ?lang=} and kept in a cookie, else the one
 * of the person logged in, else what the browser or program asks for, else English.
 */
@Component("localeResolver")
public class Languages extends CookieLocaleResolver {

    /** Simplified Chinese as our bundles name it. */
    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    /** The parameter that switches the language. */
    public static final String PARAMETER = "lang";

    /** Request attribute by which the login tells the language of the person, as a tag. */
    public static final String PERSON_LANGUAGE = Languages.class.getName() + ".person";

    private static final String COOKIE = "ANSWERABLE-LANGUAGE";

    Languages() {
        super(COOKIE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(Languages::withoutChoice);
    }

    /** The language of the request's reader. */
    public Locale of(HttpServletRequest request) {
        return nearest(resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale chosen) {
        super.setLocale(request, response, chosen == null ? null : nearest(chosen));
    }

    private static Locale withoutChoice(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(PERSON_LANGUAGE))
                .map(tag -> nearest(Locale.forLanguageTag(tag.toString())))
                .orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        Enumeration<Locale> wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            Locale locale = wanted.nextElement();
            if (List.of("en", "zh").contains(locale.getLanguage())) {
                return nearest(locale);
            }
        }
        return Locale.ENGLISH;
    }

    private static Locale nearest(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : Locale.ENGLISH;
    }
}
