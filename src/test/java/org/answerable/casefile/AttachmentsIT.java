package org.answerable.casefile;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.testing.SampleFiles;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in the database: whole, within limits, with their case or not at all. */
@ServerTest
class AttachmentsIT {

    private static final int MAX = 20 << 20;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFileOfExactlyTheLimitReadsBackByteForByte() throws Exception {
        CaseId id = aCase().open(caseFiles).id();
        byte[] content = new byte[MAX];
        new Random(1).nextBytes(content);
        System.arraycopy(SampleFiles.PDF, 0, content, 0, SampleFiles.PDF.length);

        Attachment added = add(id, file("账单 𠮷😀.pdf", content)).get(0);

        assertThat(added.size()).isEqualTo(MAX);
        assertThat(added.mediaType()).isEqualTo("application/pdf");
        assertThat(added.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(attachments.of(id)).singleElement().isEqualTo(attachments.get(id, added.id()));
        assertThat(attachments.get(id, added.id()).name()).isEqualTo("账单 𠮷😀.pdf");
        assertThat(contentOf(added)).isEqualTo(content);
        assertThat(jdbc.queryForObject(
                        "select count(*) from attachment_chunk where attachment_id = ?", Integer.class, added.id()))
                .isEqualTo(40);
    }

    @Test
    void oneByteMoreIsRefusedAndNothingIsStored() {
        CaseId id = aCase().open(caseFiles).id();
        long chunks = chunks();

        assertThat(refused(id, file("a.pdf", SampleFiles.pdf(MAX + 1))))
                .containsExactly(new FieldError("attachments", "file-too-large", "20 MB"));
        assertThat(attachments.of(id)).isEmpty();
        assertThat(chunks()).isEqualTo(chunks);
    }

    @Test
    void aSenderThatNeverEndsIsStoppedAtTheLimit() {
        CaseId id = aCase().open(caseFiles).id();
        NewAttachment endless = new NewAttachment("a.pdf", EndlessStream::new, Origin.PARTY, false);

        assertThat(refused(id, endless)).extracting(FieldError::rule).containsExactly("file-too-large");
    }

    @Test
    void everyFileThatBreaksARuleIsNamed() {
        CaseId id = aCase().open(caseFiles).id();

        assertThat(refused(
                        id,
                        file("good.png", SampleFiles.PNG),
                        file("empty.pdf", new byte[0]),
                        file("page.txt", SampleFiles.HTML),
                        file("picture.pdf", SampleFiles.PNG),
                        file("tool.pdf", SampleFiles.EXE)))
                .satisfiesExactly(
                        empty -> assertThat(empty)
                                .isEqualTo(new FieldError("attachments[1]", "empty-file", "empty.pdf")),
                        page -> assertThat(page.rule()).isEqualTo("file-type"),
                        lying ->
                                assertThat(lying).isEqualTo(new FieldError("attachments[3]", "file-extension", ".png")),
                        program -> {
                            assertThat(program.field()).isEqualTo("attachments[4]");
                            assertThat(program.limit()).startsWith("pdf, png, jpg");
                        });
        assertThat(refused(
                        id,
                        Collections.nCopies(6, file("a.png", SampleFiles.PNG)).toArray(NewAttachment[]::new)))
                .containsExactly(new FieldError("attachments", "too-many-files", "5"));
        assertThat(attachments.of(id)).isEmpty();
    }

    @Test
    void aFileWithoutExtensionGetsTheOneOfItsContent() {
        CaseId id = aCase().open(caseFiles).id();

        assertThat(add(id, file("photo", SampleFiles.JPEG)).get(0).name()).isEqualTo("photo.jpg");
        assertThat(add(id, file("..\\a/b\u202Egpj.exe.png", SampleFiles.PNG))
                        .get(0)
                        .name())
                .isEqualTo("bgpj.exe.png");
    }

    @Test
    void theLedgerTellsTheFileUnderTheKeyOfTheComplainant() {
        CaseId id = aCase().open(caseFiles).id();
        Attachment added = Acting.as(Actor.person("li.na"), "staff", () -> attachments
                .add(id, "attachments", List.of(staffFile("call 1.mp3", SampleFiles.MP3)))
                .get(0));

        assertThat(added.authorId()).isEqualTo("li.na");
        Ledger.RecordedFact fact = lastFact(id);
        assertThat(fact.type()).isEqualTo("casefile.attachment-added");
        assertThat(fact.values())
                .containsEntry("name", "call 1.mp3")
                .containsEntry("mediaType", "audio/mpeg")
                .containsEntry("sha256", added.sha256())
                .containsEntry("origin", "staff");
        ledger.erase(caseFiles.parties(id).get(0).id());
        assertThat(lastFact(id).values()).containsEntry("name", null).containsEntry("mediaType", "audio/mpeg");
    }

    @Test
    void aRolledBackTransactionLeavesNoRowAndNoChunk() {
        CaseId id = aCase().open(caseFiles).id();
        long chunks = chunks();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    add(id, file("a.png", SampleFiles.PNG));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(attachments.of(id)).isEmpty();
        assertThat(chunks()).isEqualTo(chunks);
        assertThat(ledger.entries(id)).hasSize(1);
    }

    @Test
    void twoAtOnceDoNotBothTakeTheLastPlaces() throws Exception {
        CaseId id = aCase().open(caseFiles).id();
        for (int i = 0; i < 9; i++) {
            add(id, Collections.nCopies(5, file("a.png", SampleFiles.PNG)).toArray(NewAttachment[]::new));
        }
        Callable<Throwable> three = () -> catchThrowable(() ->
                add(id, Collections.nCopies(3, file("a.png", SampleFiles.PNG)).toArray(NewAttachment[]::new)));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Throwable> ends = new ArrayList<>();
        for (Future<Throwable> end : pool.invokeAll(Collections.nCopies(4, three))) {
            ends.add(end.get());
        }
        pool.shutdown();

        assertThat(attachments.of(id)).hasSize(48);
        assertThat(ends).filteredOn(end -> end != null).hasSize(3).allSatisfy(end -> assertThat(end)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("too-many-files-in-case"));
    }

    @Test
    void aFileOfAnotherCaseIsNotFound() {
        CaseId mine = aCase().open(caseFiles).id();
        CaseId other = aCase().open(caseFiles).id();
        String fileId = add(other, file("a.png", SampleFiles.PNG)).get(0).id();

        assertThatThrownBy(() -> attachments.get(mine, fileId)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attachments.get(mine, "nothing")).isInstanceOf(NotFoundException.class);
    }

    private List<FieldError> refused(CaseId id, NewAttachment... files) {
        Throwable refusal = catchThrowable(() -> add(id, files));
        assertThat(refusal).isInstanceOf(InvalidInputException.class);
        return ((InvalidInputException) refusal).errors();
    }

    private List<Attachment> add(CaseId id, NewAttachment... files) {
        return attachments.add(id, "attachments", List.of(files));
    }

    private static NewAttachment file(String name, byte[] content) {
        return new NewAttachment(name, () -> new ByteArrayInputStream(content), Origin.PARTY, false);
    }

    private static NewAttachment staffFile(String name, byte[] content) {
        return new NewAttachment(name, () -> new ByteArrayInputStream(content), Origin.STAFF, false);
    }

    private byte[] contentOf(Attachment attachment) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        attachments.copy(attachment, content);
        return content.toByteArray();
    }

    private long chunks() {
        return jdbc.queryForObject("select count(*) from attachment_chunk", Long.class);
    }

    private Ledger.RecordedFact lastFact(CaseId id) {
        List<Ledger.Entry> entries = ledger.entries(id);
        List<Ledger.RecordedFact> facts = entries.get(entries.size() - 1).facts();
        return facts.get(facts.size() - 1);
    }

    /** Begins like a PDF and has no end. */
    private static final class EndlessStream extends InputStream {

        private int position;

        @Override
        public int read() {
            return position < SampleFiles.PDF.length ? SampleFiles.PDF[position++] : 'x';
        }
    }
}
