package org.answerable.letter;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.Party;
import org.answerable.casefile.TrackingLinks;
import org.answerable.platform.StartRefusedException;
import org.answerable.testing.ServerTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A printed letter opens, and every word of it can be read. */
@ServerTest
class LetterPageIT {

    @Autowired
    LetterPage page;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    MessageSource texts;

    @Autowired
    CaseFileSettings cases;

    @Autowired
    TrackingLinks links;

    @Test
    void aChineseLetterKeepsEveryCharacterTheFontHas() throws IOException {
        CaseFile file = aCase().about("电表 𠮷 读错", "x").open(caseFiles);
        String text = "尊敬的𠮷女士：\n\n我们已核实，电表读错了一次。款项 100.50 元将退回。\nKind regards — Müller";

        String read = read(page.render(file, party("安娜 𠮷", "北京市长安街 1 号\n100000", "zh-CN"), said(text)));

        assertThat(read)
                .contains("安娜 𠮷", "北京市长安街 1 号", "尊敬的𠮷女士：", "款项 100.50 元将退回。", "Müller")
                .contains(file.number(), "电表 𠮷 读错", "2026年3月1日");
    }

    @Test
    void whatNoFontHasBecomesABoxAndALongLetterGoesOnOnTheNextPage() throws IOException {
        CaseFile file = aCase().open(caseFiles);
        byte[] pdf = page.render(
                file, party("Ann", "1 Long Road", "en"), said("Smile \uD83D\uDE00\u0007.\n" + "A line.\n".repeat(200)));

        assertThat(read(pdf)).contains("Smile \u25a1.", "March 1, 2026", "1 Long Road");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void withoutAChineseFontWesternLettersArePrintedAndOthersAreRefused() throws IOException {
        LetterFonts none = new LetterFonts(new LetterSettings("Sender", ""), List.of(Path.of("nowhere")));
        LetterPage plain = new LetterPage(none, new LetterSettings("Sender", ""), cases, texts, links);
        CaseFile file = aCase().open(caseFiles);

        assertThat(read(plain.render(file, party("Zoë", "Straße 1", "en"), said("Dear Zoë, we refund €5."))))
                .contains("Zoë", "Straße 1", "refund €5.");
        assertThatThrownBy(() -> plain.render(file, party("安娜", "x", "zh-CN"), said("你好")))
                .isInstanceOf(FontMissingException.class)
                .hasMessageContaining("answerable.letters.font");
        assertThatThrownBy(() -> new LetterFonts(new LetterSettings("Sender", "/no/such/font.ttf")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("answerable.letters.font");
    }

    private static Party party(String name, String address, String locale) {
        return new Party("id", "complainant", name, null, null, address, locale, null, false, false);
    }

    private static Correspondence said(String text) {
        return new Correspondence(
                "id", Instant.parse("2026-03-01T08:00:00Z"), "out", "letter", "reply", "id", null, "s", text);
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
