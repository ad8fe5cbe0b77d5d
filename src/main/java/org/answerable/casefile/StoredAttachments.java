package org.answerable.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.answerable.casefile.AttachmentRules.Passed;
import org.answerable.casefile.persistence.AttachmentMapper;
import org.answerable.casefile.persistence.AttachmentRow;
import org.answerable.casefile.persistence.AttachmentTotals;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files as chunks of rows. */
@Component
class StoredAttachments implements Attachments {

    private static final int CHUNK = 512 * 1024;

    private final AttachmentMapper rows;
    private final AttachmentRules rules;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    StoredAttachments(AttachmentMapper rows, AttachmentRules rules, CaseFiles caseFiles, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void check(String field, List<NewAttachment> files) {
        rules.check(field, files);
    }

    @Override
    @Transactional
    public List<Attachment> add(CaseId caseId, String field, List<NewAttachment> files) {
        List<Passed> passed = rules.check(field, files);
        if (passed.isEmpty()) {
            return List.of();
        }
        // Two at once must not both take the last place.
        rows.lockCase(caseId.value());
        AttachmentTotals before = rows.selectTotals(caseId.value());
        String complainant = caseFiles.partyOfWords(caseId);
        List<Attachment> added = new ArrayList<>();
        long bytes = 0;
        for (Passed file : passed) {
            Attachment stored = store(caseId, file);
            bytes += stored.size();
            boolean ours = file.file().origin() == Attachment.Origin.LETTER;
            if (!ours) {
                rules.checkRoom(field, before.files(), before.bytes(), added.size() + 1, bytes);
            }
            ledger.record(caseId, CaseFacts.attachmentAdded(stored, complainant));
            added.add(stored);
        }
        return added;
    }

    @Override
    public List<Attachment> ofAny(Collection<CaseId> cases, int limit) {
        return cases.isEmpty()
                ? List.of()
                : rows.selectOfCases(cases.stream().map(CaseId::value).toList(), limit).stream()
                        .map(AttachmentRow::toAttachment)
                        .toList();
    }

    @Override
    public List<Attachment> of(CaseId caseId) {
        return rows.selectOfCase(caseId.value()).stream()
                .map(AttachmentRow::toAttachment)
                .toList();
    }

    @Override
    public Attachment get(CaseId caseId, String attachmentId) {
        AttachmentRow row = rows.selectById(attachmentId);
        if (row == null || !row.caseId().equals(caseId.value())) {
            throw new NotFoundException("The case has no attachment " + attachmentId);
        }
        return row.toAttachment();
    }

    @Override
    public Limits limits() {
        return rules.limits();
    }

    @Override
    public void copy(Attachment attachment, OutputStream target) throws IOException {
        // One small query for each chunk: drivers would fetch a whole result at once.
        long left = attachment.size();
        for (int number = 0; left > 0; number++) {
            byte[] chunk = rows.selectChunk(attachment.id(), number).content();
            target.write(chunk);
            left -= chunk.length;
        }
    }

    private Attachment store(CaseId caseId, Passed file) {
        String id = Ids.next();
        MessageDigest digest = sha256();
        long size;
        try (InputStream in = file.file().content().getInputStream()) {
            size = storeChunks(id, in, digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        AttachmentRow row = new AttachmentRow(
                id,
                caseId.value(),
                clock.instant(),
                file.file().origin().key(),
                author(file.file()),
                file.file().forParty(),
                file.name(),
                file.mediaType(),
                size,
                HexFormat.of().formatHex(digest.digest()));
        rows.insert(row);
        return row.toAttachment();
    }

    private long storeChunks(String id, InputStream in, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long size = 0;
        int number = 0;
        for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; read = in.readNBytes(buffer, 0, CHUNK)) {
            digest.update(buffer, 0, read);
            rows.insertChunk(id, number++, read == CHUNK ? buffer : Arrays.copyOf(buffer, read));
            size += read;
        }
        return size;
    }

    private static String author(NewAttachment file) {
        Actor actor = Acting.actor();
        boolean staff = actor.kind() == Actor.Kind.PERSON && file.origin() != Attachment.Origin.PARTY;
        return staff ? actor.id() : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
