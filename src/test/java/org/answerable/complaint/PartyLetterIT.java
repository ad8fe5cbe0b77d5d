package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFiles.Note;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.letter.LetterStore;
import org.answerable.letter.PartyLetter;
import org.answerable.letter.PartyLetter.State;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each way out of {@code party-letter}, by people who complete its tasks. */
@ServerTest
class PartyLetterIT {

    private static final String CALL = "UserTask_CallParty";
    private static final String POST = "UserTask_PostLetter";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    LetterStore letters;

    @Autowired
    Attachments attachments;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WithdrawComplaint withdrawing;

    @Test
    void somebodyWithAPhoneIsCalledUntilReachedAndWhatWasSaidIsFiled() {
        CaseId id = filed(new PartyDraft("Zoë Kept", null, "+86 10 1234 5678", null, "en", false, false));

        assertThat(letters.of(id)).singleElement().matches(letter -> letter.state() == State.TO_CALL);
        assertThat(acknowledgement(id).channel()).isEqualTo("phone");
        OpenTask call = tasklist.task(id, CALL);
        assertThat(call.departments()).containsExactly(caseFiles.get(id).ownerDepartment());
        assertThat(variables(call))
                .doesNotContain("Zoë", "1234 5678")
                .contains(acknowledgement(id).body());

        assertThatThrownBy(() -> tasklist.complete("li.na", id, CALL, Map.of("outcome", "reached")))
                .hasMessageContaining("通话内容");
        tasklist.complete("li.na", id, CALL, Map.of("outcome", "again"));
        assertThat(letters.of(id).get(0).attempts()).isEqualTo(1);
        tasklist.complete(
                "li.na", id, CALL, Map.of("outcome", "reached", "said", "Told her the number.", "part", "another"));

        assertThat(letters.of(id).get(0)).satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(State.TOLD);
            assertThat(letter.doneAt()).isNotNull();
        });
        assertThat(caseFiles.correspondence(id)).last().satisfies(said -> {
            assertThat(said.kind()).isEqualTo("call");
            assertThat(said.channel()).isEqualTo("phone");
            assertThat(said.body()).isEqualTo("Told her the number.");
        });
        assertThat(letterInstances(id)).isZero();
    }

    @Test
    void whoIsNotReachedGetsALetterThatLiesAmongTheFilesAsPdf() throws IOException {
        CaseId id = filed(new PartyDraft("安娜 𠮷", null, "+86 10 1234 5678", "北京长安街 1 号", "zh-CN", false, false));
        tasklist.complete("li.na", id, CALL, Map.of("outcome", "write"));

        Attachment pdf = attachments.of(id).get(0);
        assertThat(pdf.origin()).isEqualTo(Attachment.Origin.LETTER);
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.name()).isEqualTo(caseFiles.get(id).number() + "-acknowledgement.pdf");
        assertThat(read(pdf))
                .contains("安娜 𠮷", "北京长安街 1 号", "/track/")
                .contains(caseFiles.get(id).number());
        assertThat(variables(tasklist.task(id, POST))).contains("/attachments/" + pdf.id());
        tasklist.complete("li.na", id, POST, Map.of("outcome", "posted"));

        assertThat(letters.of(id)).singleElement().matches(letter -> letter.state() == State.POSTED);
        assertThat(letterInstances(id)).isZero();
    }

    @Test
    void aClosingLetterIsPostedAfterTheCaseIsOver() {
        CaseId id = filed(new PartyDraft("Ann", null, null, "1 Long Road", "en", false, false));
        assertThat(acknowledgement(id).channel()).isEqualTo("letter");
        Acting.as(Actor.party("complainant"), "web", () -> {
            withdrawing.withdraw(id);
            return null;
        });

        assertThat(caseFiles.get(id).isOpen()).isFalse();
        List<PartyLetter> left = letters.of(id);
        assertThat(left).hasSizeGreaterThanOrEqualTo(1).allMatch(letter -> letter.state() == State.TO_POST);
        assertThat(letterInstances(id)).isEqualTo(left.size());
        for (OpenTask open : processes.openTasks(id)) {
            tasklist.as("li.na", () -> {
                tasks.complete(open.id(), Map.of("outcome", "posted"));
                return null;
            });
        }
        assertThat(letters.of(id)).allMatch(letter -> letter.state() == State.POSTED);
        assertThat(letterInstances(id)).isZero();
    }

    @Test
    void aLetterThatFoundNoFontIsPrintedAgainFromTheCaseFile() throws IOException {
        CaseId id = filed(new PartyDraft("Ann", null, null, "1 Long Road", "en", false, false));
        OpenTask task = tasklist.task(id, POST);
        String path = "/staff/cases/" + caseFiles.get(id).number();
        Visitor handler = loggedIn("li.na");
        assertThat(handler.get(path).body()).doesNotContain("actions/print-letter");
        // As on a machine without fonts: the letter has no file, and its task says so.
        database.update("update party_letter set attachment_id = null where case_id = ?", id.value());
        tasks.setVariablesLocal(task.id(), Map.of("letterPrinted", false, "letterLink", path + "#actions"));
        assertThat(handler.get(path).body()).contains("actions/print-letter");

        Map<String, String> seen =
                Map.of("version", String.valueOf(caseFiles.get(id).version()));
        assertThat(loggedIn("lin.yue")
                        .post(path + "/actions/print-letter", seen)
                        .statusCode())
                .isEqualTo(403);
        assertThat(handler.post(path + "/actions/print-letter", seen).statusCode())
                .isEqualTo(302);

        Attachment pdf = attachments.of(id).get(attachments.of(id).size() - 1);
        assertThat(read(pdf)).contains("1 Long Road");
        assertThat(letters.of(id).get(0).attachmentId()).isEqualTo(pdf.id());
        assertThat(tasks.getVariablesLocal(task.id()))
                .containsEntry("letterPrinted", true)
                .containsEntry("letterLink", path + "/attachments/" + pdf.id());
        assertThat(handler.get(path).body()).doesNotContain("actions/print-letter");
    }

    private Visitor loggedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(person, Visitor.SAMPLE_PASSWORD);
        return visitor;
    }

    @Test
    void aLetterThatCannotBeDeliveredNeedsAReason() {
        CaseId id = filed(new PartyDraft("Ann", null, null, "1 Long Road", "en", false, false));
        assertThatThrownBy(() -> tasklist.complete("li.na", id, POST, Map.of("outcome", "not-possible")))
                .hasMessageContaining("无法送达的原因");
        assertThatThrownBy(() -> tasklist.complete("li.na", id, POST, Map.of("outcome", "burnt")))
                .hasMessageContaining("结果");
        tasklist.complete("li.na", id, POST, Map.of("outcome", "not-possible", "reason", "The house is gone."));

        assertThat(letters.of(id)).singleElement().matches(letter -> letter.state() == State.UNDELIVERABLE);
        assertThat(caseFiles.notes(id)).extracting(Note::text).containsExactly("The house is gone.");
    }

    @Test
    void whoGaveNoWayToBeReachedGetsNoTaskAndWhoHasMailGetsMail() {
        CaseId nobody = filed(PartyDraft.ANONYMOUS);
        CaseId mailed = complaints.filed("ride-hailing", "late-or-no-show");

        assertThat(letters.of(nobody)).isEmpty();
        assertThat(acknowledgement(nobody).channel()).isEqualTo("web");
        assertThat(letters.of(mailed)).isEmpty();
        assertThat(acknowledgement(mailed).channel()).isEqualTo("mail");
    }

    private CaseId filed(PartyDraft party) {
        return complaints.file(new ComplaintDraft(
                "ride-hailing",
                "web",
                "The car did not come",
                "I waited.",
                "late-or-no-show",
                null,
                null,
                null,
                party.locale() == null ? "en" : party.locale(),
                party));
    }

    private Correspondence acknowledgement(CaseId id) {
        return caseFiles.correspondence(id).stream()
                .filter(letter -> letter.kind().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
    }

    private String variables(OpenTask task) {
        return tasks.getVariables(task.id()).toString();
    }

    private long letterInstances(CaseId id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("party-letter")
                .processInstanceBusinessKey(id.value())
                .count();
    }

    private String read(Attachment pdf) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        attachments.copy(pdf, content);
        try (PDDocument document = Loader.loadPDF(content.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
