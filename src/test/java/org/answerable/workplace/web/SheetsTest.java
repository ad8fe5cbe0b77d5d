package org.answerable.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The two sorts of files that a list is exported to. */
class SheetsTest {

    private static final ZonedDateTime TIME =
            ZonedDateTime.of(2026, 11, 20, 8, 30, 15, 123_000_000, ZoneId.of("Asia/Shanghai"));
    private static final int MANY = 200_000;

    @Test
    void cellsOfACsvFileAreQuotedWhereTheyMustBe() throws IOException {
        assertThat(csv(Arrays.asList("plain", "a,b", "say \"yes\"", "two\nlines", null, TIME, "𠮷😀")))
                .isEqualTo("plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",,2026-11-20T08:30:15+08:00,𠮷😀");
    }

    @Test
    void aCellThatWouldBeAFormulaIsText() throws IOException {
        assertThat(csv(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1")))
                .isEqualTo("'=1+1,'+1,'-1,'@SUM(A1),'\t=1,\"'\r=1\",a=1");
    }

    @Test
    void theByteOrderMarkIsThereOnlyIfWanted() throws IOException {
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(with, true)) {
            sheet.header("Cases", List.of("Number"));
        }
        assertThat(with.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv(List.of("x"))).isEqualTo("x");
    }

    @Test
    void aWorkbookHoldsTextsAsTextAndTimesAsTimes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out)) {
            sheet.header("Cases", List.of("Subject", "Received"));
            sheet.row(Arrays.asList("=1+1 <𠮷> & \"x\" \u0001", TIME));
            sheet.row(Arrays.asList(null, null));
            sheet.pieceDone();
        }

        Map<String, String> parts = unzipped(out.toByteArray());
        Element sheet = xml(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet.select("row[r=2] c[r=A2]").attr("t")).isEqualTo("inlineStr");
        assertThat(sheet.select("row[r=2] c[r=A2] t").text()).startsWith("=1+1 <𠮷> & \"x\"");
        assertThat(sheet.select("f")).isEmpty();
        assertThat(Double.parseDouble(sheet.select("row[r=2] c[r=B2] v").text()))
                .isBetween(46_346.35, 46_346.36);
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd hh:mm");
    }

    @Test
    void aFullSheetIsFollowedByAnother() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, 3)) {
            sheet.header("Cases", List.of("Number"));
            for (int i = 1; i <= 5; i++) {
                sheet.row(List.of("CP-" + i));
                sheet.pieceDone();
            }
        }

        Map<String, String> parts = unzipped(out.toByteArray());
        assertThat(xml(parts.get("xl/workbook.xml")).select("sheet").eachAttr("name"))
                .containsExactly("Cases", "Cases 2", "Cases 3");
        assertThat(xml(parts.get("xl/worksheets/sheet1.xml")).select("t").eachText())
                .containsExactly("Number", "CP-1", "CP-2");
        assertThat(xml(parts.get("xl/worksheets/sheet3.xml")).select("t").eachText())
                .containsExactly("Number", "CP-5");
        assertThat(XlsxSheet.MOST_ROWS).isEqualTo(1_048_576);
    }

    @Test
    void twoHundredThousandRowsPassThroughTwentyFourMegabytesOfMemory() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SheetsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(told).isZero();
        assertThat(told).contains("done");
    }

    /** Writes many rows of different texts to nowhere; runs out of memory if a sheet keeps them. */
    public static void main(String[] arguments) throws IOException {
        for (CaseSheet sheet : List.of(
                new CsvSheet(OutputStream.nullOutputStream(), true), new XlsxSheet(OutputStream.nullOutputStream()))) {
            try (sheet) {
                sheet.header("Cases", List.of("Number", "Subject", "Received"));
                for (int i = 0; i < MANY; i++) {
                    sheet.row(List.of("CP-2026-" + i, ("Subject " + i + " ").repeat(12), TIME.plusMinutes(i)));
                    if (i % 500 == 0) {
                        sheet.pieceDone();
                    }
                }
            }
        }
        System.out.println("done");
    }

    private static String csv(List<Object> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out, false)) {
            sheet.row(cells);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        return text.substring(0, text.length() - 2);
    }

    /** By the directory at the end of the file, as spreadsheets read it. */
    static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("sheets", ".xlsx");
        Map<String, String> parts = new TreeMap<>();
        Files.write(file, bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    static Element xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }
}
