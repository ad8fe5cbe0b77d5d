package org.answerable.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.HeadRow;
import org.answerable.ledger.persistence.LedgerMapper;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/**
 * Writes chains as JSON lines, for a verifier that trusts nobody: one line per entry, and after the last entry of a case one line
 * with its head. The format is that of docs/ledger.md; personal values stay sealed.
 */
@Component
public class LedgerExport {

    private static final int PAGE = 500;

    private final LedgerMapper mapper;
    private final ConsistentReads reads;

    LedgerExport(LedgerMapper mapper, ConsistentReads reads) {
        this.mapper = mapper;
        this.reads = reads;
    }

    /**
     * Writes the chain of one case; nothing if it has none. The stream stays open.
     *
     * @throws UncheckedIOException if the stream refuses
     */
    public void writeCase(CaseId caseId, OutputStream out) {
        reads.read(() -> chain(caseId, out));
    }

    /**
     * Writes the chains of all cases by case id, a page at a time. The stream stays open.
     *
     * @return the number of entries
     * @throws UncheckedIOException if the stream refuses
     */
    public long writeAll(OutputStream out) {
        return reads.read(() -> chains(out));
    }

    private long chain(CaseId caseId, OutputStream out) {
        long last = 0;
        List<EntryRow> page;
        do {
            page = mapper.selectByCase(caseId.value(), last, PAGE);
            for (EntryRow row : page) {
                writeEntry(row, out);
                last = row.sequence();
            }
        } while (page.size() == PAGE);
        writeHead(caseId.value(), out);
        return last;
    }

    private long chains(OutputStream out) {
        long entries = 0;
        String caseId = "";
        long sequence = 0;
        List<EntryRow> page;
        do {
            page = mapper.selectAfter(caseId, sequence, PAGE);
            for (EntryRow row : page) {
                if (!row.caseId().equals(caseId)) {
                    writeHead(caseId, out);
                }
                writeEntry(row, out);
                caseId = row.caseId();
                sequence = row.sequence();
                entries++;
            }
        } while (page.size() == PAGE);
        writeHead(caseId, out);
        return entries;
    }

    private void writeHead(String caseId, OutputStream out) {
        HeadRow head = caseId.isEmpty() ? null : mapper.selectHead(caseId);
        if (head != null) {
            write(out, "{\"case\":\"%s\",\"head\":%d,\"hash\":\"%s\"}\n", caseId, head.sequence(), head.hash());
        }
    }

    private static void writeEntry(EntryRow row, OutputStream out) {
        write(
                out,
                "{\"case\":\"%s\",\"sequence\":%d,\"hash\":\"%s\",\"body\":\"%s\"}\n",
                row.caseId(),
                row.sequence(),
                row.hash(),
                Base64.getEncoder().encodeToString(row.body()));
    }

    private static void write(OutputStream out, String line, Object... values) {
        try {
            out.write(line.formatted(values).getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
