package org.answerable.letter;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.Party;
import org.answerable.casefile.TrackingLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A letter as PDF, A4, in the party's language: sender, address, date, what it is about, the text, how to go on. */
@Component
class LetterPage {

    private static final float MARGIN = 71;
    private static final float TEXT = 11;
    private static final float HEADING = 13;
    private static final float LEADING = 1.45f;
    private static final String UNKNOWN = "\u25a1";

    private final LetterFonts fonts;
    private final LetterSettings settings;
    private final ZoneId zone;
    private final MessageSource texts;
    private final TrackingLinks links;
    private final String base;

    LetterPage(
            LetterFonts fonts,
            LetterSettings settings,
            CaseFileSettings cases,
            MessageSource texts,
            TrackingLinks links) {
        this.fonts = fonts;
        this.settings = settings;
        this.zone = cases.zone();
        this.texts = texts;
        this.links = links;
        this.base = cases.baseUrl();
    }

    /**
     * The document.
     *
     * @throws FontMissingException if no font of this machine shows the text
     */
    byte[] render(CaseFile file, Party to, Correspondence said) {
        Locale language = Locale.forLanguageTag(Objects.requireNonNullElse(to.locale(), file.locale()));
        String address =
                Stream.of(to.name(), to.address()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .withZone(zone)
                .format(said.at());
        String about = texts.getMessage("letter.about", new Object[] {file.number(), file.subject()}, language);
        String link = base + "/track/" + links.of(file.id());
        String foot = texts.getMessage("letter.foot", new Object[] {link}, language);
        BaseFont font = fonts.forText(String.join("\n", settings.sender(), address, date, about, said.body(), foot));
        return document(font, about, out -> {
            out.add(paragraph(font, TEXT, settings.sender(), 24));
            out.add(paragraph(font, TEXT, address, 24));
            Paragraph day = paragraph(font, TEXT, date, 24);
            day.setAlignment(Element.ALIGN_RIGHT);
            out.add(day);
            out.add(paragraph(font, HEADING, about, 16));
            lines(font, said.body()).forEach(out::add);
            out.add(paragraph(font, TEXT, "\n" + foot, 20));
            out.add(paragraph(font, TEXT, settings.sender(), 0));
        });
    }

    /**
     * A document without sender and address.
     *
     * @throws FontMissingException if no font of this machine shows the text
     */
    byte[] render(String title, String text) {
        BaseFont font = fonts.forText(title + text);
        return document(font, title, out -> {
            out.add(paragraph(font, HEADING, title, 16));
            lines(font, text).forEach(out::add);
        });
    }

    private static Stream<Paragraph> lines(BaseFont font, String text) {
        return text.lines().map(line -> paragraph(font, TEXT, line.isBlank() ? " " : line, 4));
    }

    private static byte[] document(BaseFont font, String title, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(shown(font, title));
            document.open();
            content.write(document);
        }
        return bytes.toByteArray();
    }

    private static Paragraph paragraph(BaseFont font, float size, String text, float after) {
        Paragraph paragraph = new Paragraph(size * LEADING, shown(font, text), new Font(font, size));
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    /** The text with a box for each character that the font has not, such as a rare sign. */
    private static String shown(BaseFont font, String text) {
        return text.codePoints()
                .mapToObj(character -> character == '\n' || font.charExists(character)
                        ? Character.toString(character)
                        : Character.isISOControl(character) ? "" : UNKNOWN)
                .collect(Collectors.joining());
    }

    /** Writes the body of a document. */
    private interface Content {
        void write(Document document);
    }
}
