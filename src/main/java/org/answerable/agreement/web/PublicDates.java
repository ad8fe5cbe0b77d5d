package org.answerable.agreement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.answerable.casefile.CaseFileSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and moments as those outside read them: in the organisation's zone, and in the language of the page. */
@Component
class PublicDates {

    private final MessageSource texts;
    private final ZoneId zone;

    PublicDates(MessageSource texts, CaseFileSettings organisation) {
        this.texts = texts;
        this.zone = organisation.zone();
    }

    String moment(Instant moment) {
        return pattern("deadline.pattern.moment").format(moment.atZone(zone));
    }

    String day(LocalDate day) {
        return pattern("notification.pattern.day").format(day);
    }

    /** The day that ends at the moment. */
    String lastDay(Instant end) {
        return day(LocalDate.ofInstant(end.minusSeconds(1), zone));
    }

    private DateTimeFormatter pattern(String key) {
        Locale language = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(texts.getMessage(key, null, language), language);
    }
}
