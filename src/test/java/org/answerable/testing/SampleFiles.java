package org.answerable.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of many kinds, made here. */
public final class SampleFiles {

    public static final byte[] PDF = text("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    public static final byte[] PNG =
            hex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003"
                    + "010100c9fe92ef0000000049454e44ae426082");
    public static final byte[] JPEG = hex("ffd8ffe000104a46494600010100000100010000ffd9");
    public static final byte[] GIF = text("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;");
    public static final byte[] WEBP = hex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");
    public static final byte[] MP3 = hex("49443303000000000000fffb9064000000000000");
    public static final byte[] WAV =
            hex("524946462400000057415645666d7420100000000100010044ac000088580100020010006461746100000000");
    public static final byte[] AMR = text("#!AMR\n<");
    public static final byte[] MP4 =
            hex("0000001866747970" + "69736f6d00000200" + "69736f6d6d703431" + "000000086d646174");
    public static final byte[] MP42 =
            hex("0000001866747970" + "6d70343200000000" + "6d70343269736f6d" + "000000086d646174");
    public static final byte[] M4A =
            hex("0000001866747970" + "4d34412000000000" + "4d34412069736f6d" + "000000086d646174");
    public static final byte[] MOV = hex("0000001466747970" + "7174202000000000" + "71742020" + "000000086d646174");
    public static final byte[] HEIC =
            hex("0000001866747970" + "6865696300000000" + "6d69663168656963" + "000000086d657461");
    public static final byte[] TEXT = text("Meter 4711 was read twice. 电表读了两次 𠮷\n");
    public static final byte[] GBK = "日期,金额\n三月,一百元\n".getBytes(Charset.forName("GB18030"));
    public static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    public static final byte[] SVG = text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    public static final byte[] EXE = hex("4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000");
    public static final byte[] SCRIPT = text("#!/bin/sh\nrm -rf /\n");
    public static final byte[] DOCX = office(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml");
    public static final byte[] XLSX =
            office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    public static final byte[] DOCM =
            office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml");
    public static final byte[] ZIP = zip(Map.of("a.txt", "a"));
    public static final byte[] ODT = openDocument();

    private SampleFiles() {}

    /** A PDF of exactly so many bytes. */
    public static byte[] pdf(int bytes) {
        byte[] file = new byte[bytes];
        System.arraycopy(PDF, 0, file, 0, PDF.length);
        return file;
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] office(String mainPart, String name) {
        String contents = "<?xml version=\"1.0\"?><Types><Override PartName=\"/" + name + "\" ContentType=\"" + mainPart
                + "\"/></Types>";
        return zip(Map.of("[Content_Types].xml", contents));
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Its first entry is named "mimetype" and stored as it is, as the format asks. */
    private static byte[] openDocument() {
        byte[] type = text("application/vnd.oasis.opendocument.text");
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(sum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office/>"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
