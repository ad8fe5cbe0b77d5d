package org.answerable.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.intake.FiledComplaint;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.inbound.model.MailState;
import org.answerable.inbound.usecase.Arrived;
import org.answerable.inbound.usecase.ReceiveMail;
import org.answerable.inbound.usecase.Taken;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.OutboxHistory;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.Mails;
import org.answerable.testing.RawMail;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Each odd mail ends where docs/mail.md says. */
@ServerTest
@Tag("h2-only")
class OddMailsIT {

    private static final Path PAGE = Path.of("docs", "mail.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z0-9-]+) \\| .*\\| ([a-z-]+) \\|$");
    private static final List<String> FILED = List.of("opened", "added", "stranger", "colleague", "over", "returned");
    private static final List<String> IGNORED =
            List.of("automatic", "list", "receipt", "loop", "bounce", "delivery-report");

    @Autowired
    ReceiveMail receiving;

    @Autowired
    FileComplaint filing;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    TrackComplaint tracking;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseAddresses addresses;

    @Autowired
    OutboxHistory history;

    @Autowired
    Mails mails;

    @Autowired
    AdjustableClock clock;

    private final OddMails odd = new OddMails();

    @TestFactory
    Stream<DynamicTest> eachMailEndsWhereThePageSays() throws IOException {
        Map<String, String> rows = rows();
        assertThat(rows).hasSizeGreaterThan(100);
        return rows.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> endsAs(row.getKey(), row.getValue())));
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .filter(row -> !row.group(1).equals("mail"))
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private void endsAs(String name, String expected) {
        Taken taken = receive(mail(name));

        assertThat(taken.again()).isFalse();
        assertThat(taken.where().reason()).isEqualTo(expected);
        MailState state = FILED.contains(expected)
                ? MailState.FILED
                : IGNORED.contains(expected) ? MailState.IGNORED : MailState.WAITING;
        assertThat(taken.where().state()).isEqualTo(state);
        if (expected.equals("opened")) {
            isAnOrdinaryCase(taken.where().caseId());
        }
    }

    private void isAnOrdinaryCase(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        assertThat(file.channel()).isEqualTo("mail");
        assertThat(file.subject())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContainPattern("[\\p{Cntrl}\u202E]");
        assertThat(file.description()).isNotBlank().doesNotContainPattern("[\\p{Cntrl}&&[^\n\t]]");
        assertThat(mails.of(caseId)).hasSize(1).first().satisfies(acknowledgement -> {
            assertThat(acknowledgement.subject()).contains(file.number());
            assertThat(acknowledgement.header("Bcc")).isNull();
            assertThat(acknowledgement.header("Reply-To"))
                    .contains(addresses.of(caseId).orElseThrow());
        });
    }

    @Test
    void lettersOfEverySetAreRead() {
        says("gbk-called-gb2312", "朱镕基路的司机没有来。");
        says("gb18030", OddMails.ZH + "𠮷");
        says("big5", "司機沒有來，我等了三十分鐘。");
        says("iso-2022-jp", "運転手が来ませんでした。");
        says("shift-jis", "運転手が来ませんでした。");
        says("euc-kr", "기사가 오지 않았습니다.");
        says("koi8-r", "Водитель не приехал.");
        says("windows-1252-called-latin-1", "“Fare” 20 € too high");
        for (String name :
                List.of("undeclared-utf-8", "unknown-charset", "utf-8-called-ascii", "unknown-transfer-encoding")) {
            says(name, OddMails.ZH);
        }
        says("undeclared-gbk", OddMails.ZH + OddMails.ZH);
        says("nul-and-controls", "The driver did not come.");
        assertThat(opened("base64-broken").description()).startsWith(OddMails.ZH);
        assertThat(opened("quoted-printable-broken").description())
                .startsWith("The driver did not come")
                .contains("司机");
        for (String name : List.of("subject-parted-inside-a-letter", "subject-raw-gbk", "subject-raw-utf-8")) {
            assertThat(opened(name).subject()).as(name).isEqualTo("投诉司机");
        }
        assertThat(opened("subject-turned-around").subject()).isEqualTo("invoicefdp.exe");
        assertThat(opened("big5").locale()).isEqualTo("zh-CN");
        assertThat(opened("ascii").locale()).isEqualTo("en");
    }

    @Test
    void theSenderIsTheComplainant() {
        assertThat(complainant("sender-with-comma")).startsWith("Doe, Jane (VIP)/odd-");
        assertThat(complainant("sender-encoded")).startsWith("王芳/odd-");
        assertThat(complainant("sender-raw-gbk")).startsWith("王芳/odd-");
        for (String name : List.of("answer-wanted-elsewhere", "several-senders", "passed-on-by-customer")) {
            assertThat(complainant(name)).as(name).contains("/odd-");
        }
        assertThat(complainant("passed-on-by-us")).startsWith("Customer/odd-");
        assertThat(complainant("passed-on-as-file-by-us")).startsWith("Customer/odd-");
    }

    @Test
    void markupIsSaidInPlainLinesAndCanDoNothing() {
        says("html-only", "The driver did not come.\n\n- late\n\nmy order <https://example.net/order/1>");
        assertThat(opened("html-attack").description())
                .contains("The driver did not come.", "here")
                .doesNotContain("alert", "<", "evil", "javascript");
        assertThat(opened("html-picture-inside").description()).isEqualTo("See [the receipt]");
        says("plain-and-html", OddMails.ZH);
        says("plain-is-empty", OddMails.ZH);
        says("plain-is-a-stub", OddMails.ZH.repeat(20));
        assertThat(opened("passed-on-as-file-by-customer").description())
                .startsWith(OddMails.ZH)
                .contains("From: Driver <driver@example.net>", "I am not coming.");
        assertThat(opened("passed-on-by-customer").description()).contains("I am not coming.");
    }

    @Test
    void filesAreTakenByTheRulesForAllFilesAndNothingIsLost() {
        brings("html-picture-inside", "picture-1.png");
        brings("html-picture-embedded", "embedded-picture-1.png");
        brings("file-between-html", "order.pdf");
        brings("three-files", "a.pdf", "b.png", "c.docx");
        assertThat(files(opened("twelve-pictures").id())).hasSize(12);
        brings("file-name-in-pieces", "发票.pdf");
        brings("file-name-encoded-word", "发票.pdf");
        brings("file-name-path", "notes.txt");
        brings("file-ending-wrong", "photo_jpg.png");
        brings("file-text-gbk", "记录.csv");
        brings("winmail", "order.pdf");
        brings("twenty-five-megabytes", "big.pdf");
        brings("text-very-long", "message.txt");
        assertThat(opened("text-very-long").description())
                .hasSizeLessThanOrEqualTo(20_000)
                .endsWith("message.txt。]");
        assertThat(files(opened("signed").id())).isEmpty();
        leavesOut("file-program", "invoice.pdf.exe");
        leavesOut("file-archive", "photos.zip");
        leavesOut("winmail-broken", "winmail.dat");
    }

    @Test
    void anAnswerIsThePartysWordAndAStrangersIsNot() {
        MailAbout about = about();
        CaseId caseId = caseFiles.byNumber(about.number()).orElseThrow().id();

        receive(about.of("answer-with-quote-and-signature").bytes());
        receive(about.of("stranger-sends-file").bytes());

        List<Correspondence> said = caseFiles.correspondence(caseId);
        Correspondence answer = said.get(said.size() - 2);
        assertThat(answer.kind()).isEqualTo("message");
        assertThat(answer.partyId()).isEqualTo(caseFiles.parties(caseId).get(0).id());
        assertThat(answer.body()).contains("4711", "> Please tell us the number.");
        Correspondence stranger = said.get(said.size() - 1);
        assertThat(stranger.kind()).isEqualTo("stranger");
        assertThat(stranger.partyId()).isNull();
        assertThat(stranger.body())
                .startsWith("Bo Stranger <bo@elsewhere.example>")
                .contains("4711");
        assertThat(tracking.track(caseId).said())
                .noneMatch(letter -> letter.kind().equals("stranger"));
        assertThat(tracking.track(caseId).attachments()).isEmpty();
        assertThat(attachments.of(caseId)).singleElement().returns(Attachment.Origin.STRANGER, Attachment::origin);
        assertThat(templates(caseId)).containsOnlyOnce("complaint-message").containsOnlyOnce("inbound-news");
    }

    @Test
    void whatAColleagueAnswersIsForStaffAlone() {
        MailAbout about = about();
        CaseId caseId = caseFiles.byNumber(about.number()).orElseThrow().id();

        receive(about.of("colleague-answers").bytes());

        assertThat(caseFiles.correspondence(caseId)).last().satisfies(said -> {
            assertThat(said.kind()).isEqualTo("colleague");
            assertThat(said.partyId()).isNull();
            assertThat(said.body()).contains("<li.na@answerable.example>");
        });
        assertThat(tracking.track(caseId).said())
                .noneMatch(letter -> letter.kind().equals("colleague"));
        assertThat(templates(caseId)).containsOnlyOnce("inbound-news").doesNotContain("complaint-message");
    }

    @Test
    void whoAnswersAClosedCaseIsToldOnceADayWhatCanBeDone() {
        MailAbout about = about();
        CaseId closed = caseFiles.byNumber(about.closed()).orElseThrow().id();

        receive(about.of("closed-case").bytes());
        receive(about.of("closed-case").bytes());
        receive(about.of("stranger-to-closed-case").bytes());

        assertThat(templates(closed).stream().filter("inbound-over"::equals)).hasSize(1);
        assertThat(templates(closed).stream().filter("inbound-news"::equals)).hasSize(3);
        assertThat(mails.of(closed))
                .filteredOn(mail ->
                        mail.to().equals(about.party()) && mail.subject().contains("what you can do"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(about.closed(), "/complaints/new/ride-hailing"));
    }

    @Test
    void aBounceIsTiedToTheMailThatCameBackAndTheOwnerIsTold() {
        MailAbout about = about();
        CaseId caseId = caseFiles.byNumber(about.number()).orElseThrow().id();

        receive(about.of("bounce-with-report").bytes());
        receive(about.of("bounce-with-mail").bytes());

        assertThat(history.of(caseId).get(0).state()).isEqualTo("bounced");
        assertThat(templates(caseId).stream().filter("inbound-news"::equals)).hasSize(1);
        assertThat(mails.of(caseId)).anyMatch(mail -> mail.text().contains("被退回"));
    }

    @Test
    void whatNobodyWroteChangesNothing() {
        MailAbout about = about();
        CaseId caseId = caseFiles.byNumber(about.number()).orElseThrow().id();
        int before = caseFiles.correspondence(caseId).size();
        int told = history.of(caseId).size();

        for (String name : List.of("absence-answers-us", "own-mail-back", "bounce-delayed", "from-a-signed-address")) {
            receive(about.of(name).bytes());
        }

        assertThat(caseFiles.correspondence(caseId)).hasSize(before);
        assertThat(history.of(caseId)).hasSize(told);
    }

    private void says(String name, String text) {
        assertThat(opened(name).description()).as(name).isEqualTo(text);
    }

    private void brings(String name, String... files) {
        assertThat(files(opened(name).id())).as(name).containsExactly(files);
    }

    private void leavesOut(String name, String file) {
        CaseId caseId = opened(name).id();
        assertThat(files(caseId)).isEmpty();
        assertThat(caseFiles.notes(caseId)).as(name).singleElement().satisfies(note -> assertThat(note.text())
                .contains(file, ".eml"));
    }

    private List<String> files(CaseId caseId) {
        return attachments.of(caseId).stream().map(Attachment::name).toList();
    }

    private List<String> templates(CaseId caseId) {
        return history.of(caseId).stream().map(OutboxHistory.Told::template).toList();
    }

    private String complainant(String name) {
        var party = caseFiles.parties(opened(name).id()).get(0);
        return party.name() + "/" + party.email();
    }

    private CaseFile opened(String name) {
        return caseFiles.get(receive(mail(name)).where().caseId());
    }

    private byte[] mail(String name) {
        RawMail mail = odd.of(name, "odd-" + Ids.next() + "@example.net");
        if (mail == null) {
            mail = about().of(name);
        }
        assertThat(mail).as("OddMails or MailAbout makes " + name).isNotNull();
        return mail.bytes();
    }

    private Taken receive(byte[] mail) {
        return receiving.receive(new Arrived("test", null, mail, clock.instant()));
    }

    /** Two complaints of one new complainant: an open one, acknowledged, and one that was taken back. */
    private MailAbout about() {
        String party = "ann-" + Ids.next() + "@example.net";
        FiledComplaint open = file(party);
        FiledComplaint closed = file(party);
        Acting.as(Actor.party("complainant"), "web", () -> withdrawing.withdraw(closed.caseId()));
        Mails.Received acknowledgement = mails.of(open.caseId()).get(0);
        return new MailAbout(
                party,
                open.number(),
                addresses.of(open.caseId()).orElseThrow(),
                acknowledgement.header("Message-ID"),
                acknowledgement.header("References"),
                addresses.ofMail(history.of(open.caseId()).get(0).id()).orElseThrow(),
                closed.number());
    }

    private FiledComplaint file(String party) {
        return Acting.as(
                Actor.party("complainant"),
                "web",
                () -> filing.file(new ComplaintDraft(
                        "ride-hailing",
                        "web",
                        "The car did not come",
                        "I waited.",
                        "late-or-no-show",
                        null,
                        null,
                        null,
                        "en",
                        new PartyDraft("Ann Example", party, null, "en", false, false))));
    }
}
