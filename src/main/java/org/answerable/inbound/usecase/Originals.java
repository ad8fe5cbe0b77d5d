package org.answerable.inbound.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mails as they came, in pieces of the database. */
@Component
public class Originals {

    private static final int CHUNK = 512 * 1024;
    private static final int AT_ONCE = 100;

    private final InboundMailMapper mails;
    private final InboundSettings settings;
    private final Clock clock;

    Originals(InboundMailMapper mails, InboundSettings settings, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    void keep(String mailId, byte[] content) {
        for (int number = 0; number * CHUNK < content.length; number++) {
            int end = Math.min(content.length, (number + 1) * CHUNK);
            mails.insertChunk(mailId, number, Arrays.copyOfRange(content, number * CHUNK, end));
        }
    }

    /**
     * Writes the mail as it came.
     *
     * @throws NotFoundException if it is no longer kept
     */
    public void copy(InboundMail mail, OutputStream target) throws IOException {
        if (!mail.hasOriginal()) {
            throw new NotFoundException("The mail " + mail.id() + " is no longer kept as it came");
        }
        long left = mail.sizeBytes();
        for (int number = 0; left > 0; number++) {
            byte[] chunk = mails.selectChunk(mail.id(), number).content();
            target.write(chunk);
            left -= chunk.length;
        }
    }

    /** The mail as it came. */
    byte[] content(InboundMail mail) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            copy(mail, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    /**
     * Forgets what nobody waits for and was kept long enough ({@code answerable.inbound.keep-originals}).
     *
     * @return how many
     */
    @Transactional
    public int forgetOutlived() {
        List<String> outlived = mails.selectOutlived(clock.instant().minus(settings.keepOriginals()), AT_ONCE);
        if (!outlived.isEmpty()) {
            mails.deleteOriginals(outlived);
            mails.updateWithoutOriginal(outlived);
        }
        return outlived.size();
    }
}
