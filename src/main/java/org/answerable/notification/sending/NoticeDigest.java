package org.answerable.notification.sending;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.notification.Mail;
import org.answerable.notification.MailFile;
import org.answerable.notification.rendering.ReaderValues;
import org.answerable.platform.Ids;
import org.springframework.context.MessageSource;

/** Makes one mail of many to one reader: what burns most first, the first hundred in the mail, all of them in a file. */
final class NoticeDigest {

    static final String TEMPLATE = "notice-digest";

    private static final int SHOWN = 100;
    private static final List<String> COLUMNS = List.of("number", "about", "headline", "due", "span", "answer");
    private static final String FORMULA = "=+-@\t\r\n";

    private final MessageSource texts;

    NoticeDigest(MessageSource texts) {
        this.texts = texts;
    }

    /** What waits, in the order in which it is told: what was or will be too late first, comes first. */
    static List<Entry> ordered(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::burns, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The mail that tells all of them; at least one, all to one reader. */
    Mail mail(List<Entry> ordered) {
        Mail first = ordered.get(0).mail();
        Map<String, Object> values = new HashMap<>();
        values.put("count", ordered.size());
        values.put("worst", first.values().get("number"));
        values.put("more", Math.max(0, ordered.size() - SHOWN));
        values.put(
                "lines",
                ordered.stream().limit(SHOWN).map(entry -> line(entry.mail())).toList());
        return new Mail(
                "digest:" + Ids.next(),
                TEMPLATE,
                first.address(),
                first.name(),
                first.recipientId(),
                first.language(),
                first.zone(),
                ordered.stream().anyMatch(entry -> entry.mail().urgent()),
                values);
    }

    private static Map<String, Object> line(Mail mail) {
        Map<String, Object> line = new HashMap<>();
        COLUMNS.forEach(column -> line.put(column, mail.values().get(column)));
        line.put("late", Boolean.TRUE.equals(mail.values().get("late")));
        return line;
    }

    /** All of them as comma separated values, with a byte order mark, so that spreadsheets show Chinese. */
    MailFile file(List<Entry> ordered) {
        Mail first = ordered.get(0).mail();
        Locale language = "zh".equals(first.language().getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        List<String> head = COLUMNS.stream()
                .map(column -> texts.getMessage("notification.digest." + column, null, language))
                .toList();
        ReaderValues values = new ReaderValues(texts, language, first.zone());
        String lines = Stream.concat(
                        Stream.of(head), ordered.stream().map(entry -> cells(values.of(line(entry.mail())))))
                .map(cells -> cells.stream().map(NoticeDigest::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return new MailFile("notices.csv", "text/csv; charset=UTF-8", lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(Map<String, Object> line) {
        List<String> cells = new ArrayList<>();
        COLUMNS.forEach(column -> cells.add(line.get(column) == null ? "" : String.valueOf(line.get(column))));
        return cells;
    }

    private static String quoted(String cell) {
        String tame = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + tame.replace("\"", "\"\"") + '"';
    }

    /**
     * One notice in words.
     *
     * @param burns when it is too late, may be null
     */
    record Entry(String noticeId, Instant burns, Mail mail) {}
}
