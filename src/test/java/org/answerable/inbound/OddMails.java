package org.answerable.inbound;

import static org.answerable.testing.RawMail.file;
import static org.answerable.testing.RawMail.joined;
import static org.answerable.testing.RawMail.part;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.answerable.testing.RawMail;
import org.answerable.testing.SampleFiles;

/** New mails that are odd in their letters, their parts, their headers; by the names under which docs/mail.md says where each ends. */
final class OddMails {

    static final String TAXI = "taxi@example.org";
    static final String ZH = "司机没有来，我在车站等了三十分钟。";
    static final byte[] UTF8 = ZH.getBytes(StandardCharsets.UTF_8);
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8";
    private static final String HTML = "Content-Type: text/html; charset=utf-8";

    private final Map<String, BiFunction<RawMail, String, RawMail>> all = new LinkedHashMap<>();

    OddMails() {
        letters();
        transfer();
        subjects();
        markup();
        files();
        structure();
    }

    /** The mail of the name, from a sender of its own; null if there is none. */
    RawMail of(String name, String sender) {
        BiFunction<RawMail, String, RawMail> odd = all.get(name);
        return odd == null ? null : odd.apply(new RawMail(), sender);
    }

    private void add(String name, BiFunction<RawMail, String, RawMail> mail) {
        all.put(name, mail);
    }

    /** From the sender to the profile's address, with a subject. */
    private void usual(String name, BiFunction<RawMail, String, RawMail> mail) {
        add(
                name,
                (raw, sender) -> mail.apply(
                        raw.header("From", sender).header("To", TAXI).subject("Driver did not come"), sender));
    }

    private void letters() {
        usual("ascii", (mail, s) -> mail.text("The driver did not come.", "US-ASCII"));
        usual("utf-8", (mail, s) -> mail.text(ZH + " 𠮷😀"));
        usual("gbk-called-gb2312", (mail, s) -> mail.header("Content-Type", "text/plain; charset=gb2312")
                .body("朱镕基路的司机没有来。".getBytes(GB18030)));
        usual("gb18030", (mail, s) -> mail.text(ZH + "𠮷", "GB18030"));
        usual("big5", (mail, s) -> mail.text("司機沒有來，我等了三十分鐘。", "Big5"));
        usual("iso-2022-jp", (mail, s) -> mail.text("運転手が来ませんでした。", "ISO-2022-JP"));
        usual("shift-jis", (mail, s) -> mail.text("運転手が来ませんでした。", "Shift_JIS"));
        usual("euc-kr", (mail, s) -> mail.text("기사가 오지 않았습니다.", "EUC-KR"));
        usual("koi8-r", (mail, s) -> mail.text("Водитель не приехал.", "KOI8-R"));
        usual("windows-1252-called-latin-1", (mail, s) -> mail.header("Content-Type", "text/plain; charset=iso-8859-1")
                .body("“Fare” 20 € too high".getBytes(Charset.forName("windows-1252"))));
        usual("undeclared-gbk", (mail, s) -> mail.header("Content-Type", "text/plain")
                .body((ZH + ZH).getBytes(GB18030)));
        usual("undeclared-utf-8", (mail, s) -> mail.body(UTF8));
        usual("unknown-charset", (mail, s) -> mail.header("Content-Type", "text/plain; charset=x-who-knows")
                .body(UTF8));
        usual("utf-8-called-ascii", (mail, s) -> mail.header("Content-Type", "text/plain; charset=us-ascii")
                .body(UTF8));
        usual("nul-and-controls", (mail, s) -> mail.text("The driver\0 did\u0007 not\u202E come."));
        usual("undecodable", (mail, s) -> mail.header("Content-Type", "text/plain; charset=utf-8")
                .body(("\uFFFD".repeat(60) + " x").getBytes(StandardCharsets.UTF_8)));
    }

    private void transfer() {
        usual("quoted-printable-broken", (mail, s) -> mail.header("Content-Type", "text/plain; charset=utf-8")
                .header("Content-Transfer-Encoding", "quoted-printable")
                .body("The driver=20did not come=ZZ. 100% =E5=8F=B8=E6=9C=BA=".getBytes(StandardCharsets.US_ASCII)));
        usual("base64-broken", (mail, s) -> mail.header("Content-Type", "text/plain; charset=utf-8")
                .header("Content-Transfer-Encoding", "base64")
                .body((Base64.getEncoder().encodeToString(UTF8) + "!!*~\r\nxy").getBytes(StandardCharsets.US_ASCII)));
        usual("unknown-transfer-encoding", (mail, s) -> mail.header("Content-Type", "text/plain; charset=utf-8")
                .header("Content-Transfer-Encoding", "x-foo")
                .body(UTF8));
        usual("line-ends-lf", (mail, s) -> mail.text("The driver\ndid not come."));
    }

    private void subjects() {
        byte[] gbk = "投诉司机".getBytes(GB18030);
        add("subject-parted-inside-a-letter", (mail, s) -> to(mail, s)
                .subject("=?gb2312?B?" + base64(gbk, 0, 3) + "?=\r\n =?gb2312?B?" + base64(gbk, 3, 8) + "?=")
                .text(ZH));
        add(
                "subject-raw-gbk",
                (mail, s) -> to(mail, s).rawHeader("Subject", gbk).text(ZH));
        add("subject-raw-utf-8", (mail, s) -> to(mail, s).subject("投诉司机").text(ZH));
        add(
                "subject-very-long",
                (mail, s) -> to(mail, s).subject("long ".repeat(600)).text(ZH));
        add("subject-missing", (mail, s) -> to(mail, s).text(ZH));
        add("subject-with-line-break", (mail, s) -> to(mail, s)
                .subject("=?utf-8?B?"
                        + base64("Complaint\r\nBcc: all@example.org".getBytes(StandardCharsets.US_ASCII), 0, 31) + "?=")
                .text(ZH));
        add(
                "subject-turned-around",
                (mail, s) -> to(mail, s).subject("invoice\u202Efdp.exe").text(ZH));
        add("sender-with-comma", (mail, s) -> mail.header("From", "\"Doe, Jane (VIP)\" <" + s + ">")
                .header("To", TAXI)
                .subject("Driver")
                .text("The driver did not come."));
        add("sender-encoded", (mail, s) -> mail.header(
                        "From", "=?GBK?B?" + base64("王芳".getBytes(GB18030), 0, 4) + "?= <" + s + ">")
                .header("To", TAXI)
                .subject("投诉")
                .text(ZH));
        add("sender-raw-gbk", (mail, s) -> mail.rawHeader(
                        "From", concat("王芳 <".getBytes(GB18030), (s + ">").getBytes(StandardCharsets.US_ASCII)))
                .header("To", TAXI)
                .subject("x")
                .text(ZH));
        add("several-senders", (mail, s) -> mail.header("From", s + ", other@example.net")
                .header("Sender", s)
                .header("To", TAXI)
                .subject("x")
                .text(ZH));
        add("answer-wanted-elsewhere", (mail, s) -> to(mail, "web-form@example.net")
                .header("Reply-To", s)
                .subject("x")
                .text(ZH));
        add("no-sender", (mail, s) -> mail.header("To", TAXI).subject("x").text(ZH));
        add("sender-no-address", (mail, s) -> mail.header("From", "undisclosed")
                .header("To", TAXI)
                .subject("x")
                .text(ZH));
        add(
                "date-garbage",
                (mail, s) ->
                        to(mail, s).header("Date", "yesterday").subject("x").text(ZH));
        add("neither-id-nor-date", (mail, s) -> to(mail, s)
                .without("message-id")
                .without("date")
                .subject("x")
                .text(ZH));
        add("blind-copy", (mail, s) -> mail.header("From", s)
                .header("To", "undisclosed-recipients:;")
                .header("Delivered-To", TAXI)
                .subject("x")
                .text(ZH));
        add("to-another-profile", (mail, s) -> mail.header("From", s)
                .header("To", "Hall <hall@example.org>")
                .subject("x")
                .text(ZH));
        add("to-no-profile", (mail, s) -> mail.header("From", s)
                .header("To", "info@example.org")
                .subject("x")
                .text(ZH));
        add("several-numbers", (mail, s) -> to(mail, s)
                .subject("CP-1999-000001 and CP-1999-000002")
                .text(ZH));
    }

    private void markup() {
        usual(
                "html-only",
                (mail, s) -> mail.html("<style>p{}</style><p>The <b>driver</b> did not come.</p><ul><li>late</li></ul>"
                        + "<a href='https://example.net/order/1'>my order</a>"));
        usual(
                "html-attack",
                (mail, s) -> mail.html(
                        "<p onclick='alert(1)'>The driver did not come.</p><script>alert(2)</script>"
                                + "<img src=x onerror=alert(3)><iframe src='https://evil.example'></iframe><a href='javascript:alert(4)'>here</a>"));
        usual("html-unclosed", (mail, s) -> mail.html("<div><p>The driver did not <b>come.<table><tr><td>x"));
        usual(
                "html-picture-inside",
                (mail, s) -> mail.parts(
                        "related",
                        part(HTML, "<p>See <img src='cid:a' alt='the receipt'></p>"),
                        file(
                                "Content-Type: image/png\nContent-ID: <a>\nContent-Disposition: inline",
                                SampleFiles.PNG)));
        usual(
                "html-picture-embedded",
                (mail, s) -> mail.html("<p>See</p><img src='data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(SampleFiles.PNG) + "'>"));
        usual(
                "plain-and-html",
                (mail, s) -> mail.parts("alternative", part(PLAIN, ZH), part(HTML, "<p>" + ZH + "</p>")));
        usual(
                "plain-is-a-stub",
                (mail, s) -> mail.parts(
                        "alternative",
                        part(PLAIN, "Please see the HTML."),
                        part(HTML, "<p>" + ZH.repeat(20) + "</p>")));
        usual(
                "plain-is-empty",
                (mail, s) -> mail.parts("alternative", part(PLAIN, " \r\n"), part(HTML, "<p>" + ZH + "</p>")));
        usual(
                "file-between-html",
                (mail, s) -> mail.parts(
                        "alternative",
                        part(PLAIN, ZH),
                        part(
                                "Content-Type: multipart/mixed; boundary=c",
                                joined(
                                        "c",
                                        part(HTML, "<p>one</p>"),
                                        file("Content-Type: application/pdf; name=order.pdf", SampleFiles.PDF),
                                        part(HTML, "<p>two</p>")))));
    }

    private void files() {
        usual(
                "three-files",
                (mail, s) -> mail.parts(
                        "mixed",
                        part(PLAIN, ZH),
                        attached("a.pdf", SampleFiles.PDF),
                        attached("b.png", SampleFiles.PNG),
                        attached("c.docx", SampleFiles.DOCX)));
        usual("twelve-pictures", (mail, s) -> {
            byte[][] parts = new byte[13][];
            parts[0] = part(PLAIN, ZH);
            for (int i = 1; i < parts.length; i++) {
                parts[i] = attached("picture" + i + ".png", SampleFiles.PNG);
            }
            return mail.parts("mixed", parts);
        });
        usual(
                "file-name-in-pieces",
                (mail, s) -> mail.parts(
                        "mixed",
                        part(PLAIN, ZH),
                        file(
                                "Content-Type: application/pdf\n"
                                        + "Content-Disposition: attachment;\n filename*0*=UTF-8''%E5%8F%91;\n filename*1*=%E7%A5%A8.pdf",
                                SampleFiles.PDF)));
        usual(
                "file-name-encoded-word",
                (mail, s) -> mail.parts(
                        "mixed",
                        part(PLAIN, ZH),
                        file(
                                "Content-Type: application/pdf\n"
                                        + "Content-Disposition: attachment; filename=\"=?gb2312?B?"
                                        + base64("发票.pdf".getBytes(GB18030), 0, 8) + "?=\"",
                                SampleFiles.PDF)));
        usual(
                "file-name-path",
                (mail, s) ->
                        mail.parts("mixed", part(PLAIN, ZH), attached("..\\\\..\\\\etc/notes.txt", SampleFiles.TEXT)));
        usual(
                "file-ending-wrong",
                (mail, s) -> mail.parts("mixed", part(PLAIN, ZH), attached("photo.jpg", SampleFiles.PNG)));
        usual(
                "file-program",
                (mail, s) -> mail.parts("mixed", part(PLAIN, ZH), attached("invoice.pdf.exe", SampleFiles.EXE)));
        usual(
                "file-archive",
                (mail, s) -> mail.parts("mixed", part(PLAIN, ZH), attached("photos.zip", SampleFiles.ZIP)));
        usual("file-empty", (mail, s) -> mail.parts("mixed", part(PLAIN, ZH), attached("nothing.pdf", new byte[0])));
        usual("files-only", (mail, s) -> mail.parts("mixed", attached("order.pdf", SampleFiles.PDF)));
        usual("file-text-gbk", (mail, s) -> mail.parts("mixed", part(PLAIN, ZH), attached("记录.csv", SampleFiles.GBK)));
        usual(
                "winmail",
                (mail, s) -> mail.parts(
                        "mixed",
                        part(PLAIN, ZH),
                        file(
                                "Content-Type: application/ms-tnef; name=winmail.dat",
                                Tnef.withFile("order.pdf", SampleFiles.PDF))));
        usual(
                "winmail-broken",
                (mail, s) -> mail.parts(
                        "mixed",
                        part(PLAIN, ZH),
                        file(
                                "Content-Type: application/ms-tnef; name=winmail.dat",
                                new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0, 9, 9, 9, 9})));
        usual(
                "twenty-five-megabytes",
                (mail, s) -> mail.parts("mixed", part(PLAIN, ZH), attached("big.pdf", SampleFiles.pdf(18 << 20))));
        usual("text-very-long", (mail, s) -> mail.text(ZH.repeat(6000)));
        usual(
                "invitation",
                (mail, s) -> mail.parts(
                        "alternative",
                        part(PLAIN, ZH),
                        part("Content-Type: text/calendar; method=REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR")));
    }

    private void structure() {
        usual(
                "signed",
                (mail, s) -> mail.parts(
                        "signed",
                        part(PLAIN, ZH),
                        file("Content-Type: application/pkcs7-signature; name=smime.p7s", SampleFiles.EXE)));
        usual("boundary-without-end", (mail, s) -> mail.header("Content-Type", "multipart/mixed; boundary=b")
                .body(("--b\r\n" + PLAIN + "\r\n\r\n" + ZH).getBytes(StandardCharsets.UTF_8)));
        usual("boundary-not-told", (mail, s) -> mail.header("Content-Type", "multipart/mixed")
                .body(("--b\r\n" + PLAIN + "\r\n\r\n" + ZH + "\r\n--b--").getBytes(StandardCharsets.UTF_8)));
        usual("boundary-never-comes", (mail, s) -> mail.header("Content-Type", "multipart/mixed; boundary=other")
                .body(UTF8));
        usual("content-type-garbage", (mail, s) -> mail.header("Content-Type", "foo; ;;=bar")
                .body(UTF8));
        usual("header-garbage", (mail, s) -> mail.rawLine("this is no header")
                .header("X-Empty", "")
                .text(ZH));
        usual(
                "passed-on-by-customer",
                (mail, s) -> mail.text(
                        "See what the driver wrote!\n\n---------- Forwarded message ---------\n"
                                + "From: Driver <driver@example.net>\nDate: Mon, 2 Nov 2026\nSubject: late\nTo: me\n\nI am not coming."));
        usual(
                "passed-on-as-file-by-customer",
                (mail, s) -> mail.parts(
                        "mixed",
                        part(PLAIN, ZH),
                        part(
                                "Content-Type: message/rfc822",
                                "From: Driver <driver@example.net>\r\nSubject: late\r\n\r\nI am not coming.")));
        add("passed-on-by-us", (mail, s) -> to(mail, "emma.clark@answerable.example")
                .subject("Fwd: late")
                .text("FYI\n\n" + "---------- Forwarded message ---------\nFrom: Customer <" + s
                        + ">\nDate: Mon\nSubject: late\n\nThe driver did not come."));
        add("passed-on-as-file-by-us", (mail, s) -> to(mail, "emma.clark@answerable.example")
                .subject("Fwd: late")
                .parts(
                        "mixed",
                        part(PLAIN, "FYI"),
                        part(
                                "Content-Type: message/rfc822",
                                "From: Customer <" + s + ">\r\nSubject: late\r\n\r\nThe driver did not come.")));
        usual("encrypted-smime", (mail, s) -> mail.header(
                        "Content-Type", "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
                .header("Content-Transfer-Encoding", "base64")
                .body("MIAGCSqGSIb3DQEHA6CA".getBytes(StandardCharsets.US_ASCII)));
        usual(
                "encrypted-pgp",
                (mail, s) -> mail.parts(
                        "encrypted",
                        part("Content-Type: application/pgp-encrypted", "Version: 1"),
                        part("Content-Type: application/octet-stream", "-----BEGIN PGP MESSAGE-----")));
        add("says-nothing", (mail, s) -> to(mail, s).text(" \r\n "));
        usual("part-of-a-mail", (mail, s) -> mail.header("Content-Type", "message/partial; id=a; number=1; total=3")
                .body(UTF8));
        usual("nested-too-deep", (mail, s) -> {
            byte[] inner = part(PLAIN, ZH);
            for (int depth = 0; depth < 40; depth++) {
                inner = part("Content-Type: multipart/mixed; boundary=d" + depth, joined("d" + depth, inner));
            }
            return mail.parts("mixed", inner);
        });
        usual("too-many-parts", (mail, s) -> {
            byte[][] parts = new byte[700][];
            java.util.Arrays.fill(parts, part(PLAIN, "x"));
            return mail.parts("mixed", parts);
        });
        add("no-mail-at-all", (mail, s) -> mail.without("message-id")
                .without("date")
                .without("mime-version")
                .body(SampleFiles.PNG));
        usual("spam", (mail, s) -> mail.header("X-Spam-Flag", "YES").text("Cheap watches"));
        usual("list", (mail, s) -> mail.header("List-Id", "<users.example.net>").text(ZH));
        usual("bulk", (mail, s) -> mail.header("Precedence", "bulk").text(ZH));
        usual("newsletter", (mail, s) -> mail.header("List-Unsubscribe", "<mailto:off@example.net>")
                .text(ZH));
        usual("absence-as-the-rule-says", (mail, s) -> mail.header("Auto-Submitted", "auto-replied (vacation)")
                .text(ZH));
        usual("absence-of-old-programs", (mail, s) -> mail.header("X-Autoreply", "yes")
                .text(ZH));
        usual("absence-by-precedence", (mail, s) -> mail.header("Precedence", "auto_reply")
                .text(ZH));
        usual("no-return-path", (mail, s) -> mail.header("Return-Path", "<>").text(ZH));
        usual("not-automatic-it-says", (mail, s) -> mail.header("Auto-Submitted", "no")
                .text(ZH));
        usual("read-receipt", (mail, s) -> mail.header(
                        "Content-Type", "multipart/report; report-type=disposition-notification; boundary=b")
                .body(joined(
                        "b",
                        part(PLAIN, "Your mail was displayed."),
                        part(
                                "Content-Type: message/disposition-notification",
                                "Disposition: manual-action/MDN-sent-manually; displayed"))));
        usual("bounce-of-somebody-elses-mail", (mail, s) -> mail.header(
                        "Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
                .body(joined(
                        "b",
                        part(PLAIN, "Not delivered."),
                        part(
                                "Content-Type: message/delivery-status",
                                "Reporting-MTA: dns; mx.example.net\r\n\r\nAction: failed\r\nStatus: 5.1.1"))));
    }

    private static RawMail to(RawMail mail, String sender) {
        return mail.header("From", sender).header("To", TAXI);
    }

    private static byte[] attached(String name, byte[] content) {
        return file(
                "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name + "\"",
                content);
    }

    private static String base64(byte[] bytes, int from, int to) {
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, from, to));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
