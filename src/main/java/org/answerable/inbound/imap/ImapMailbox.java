package org.answerable.inbound.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.answerable.inbound.usecase.Arrived;
import org.answerable.inbound.usecase.InboundSettings.Mailbox;
import org.answerable.inbound.usecase.TakesMail;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * An open connection to a mailbox. A mail is moved away only after what it brought is committed: one that was taken just before a crash is
 * seen again, recognised, and moved then.
 */
final class ImapMailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AT_ONCE = String.valueOf(1 << 20);

    private final String name;
    private final Mailbox settings;
    private final long maxSize;
    private final Clock clock;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapMailbox(String name, Mailbox settings, long maxSize, Clock clock, IMAPStore store)
            throws MessagingException {
        this.name = name;
        this.settings = settings;
        this.maxSize = maxSize;
        this.clock = clock;
        this.store = store;
        this.folder = (IMAPFolder) store.getFolder(settings.folder());
        folder.open(Folder.READ_WRITE);
    }

    /**
     * Connects.
     *
     * @param silence how long the server may be silent while we wait for news
     */
    static ImapMailbox connect(String name, Mailbox settings, long maxSize, Clock clock, Duration silence)
            throws MessagingException {
        String protocol = settings.security().equals("tls") ? "imaps" : "imap";
        Session session = Session.getInstance(properties(protocol, settings, silence));
        IMAPStore store = (IMAPStore) session.getStore(protocol);
        store.connect(
                settings.host(), settings.port() == 0 ? -1 : settings.port(), settings.username(), settings.password());
        try {
            return new ImapMailbox(name, settings, maxSize, clock, store);
        } catch (MessagingException closed) {
            store.close();
            throw closed;
        }
    }

    private static Properties properties(String protocol, Mailbox settings, Duration silence) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(PATIENCE.toMillis()));
        properties.setProperty(
                prefix + "timeout", String.valueOf(silence.plus(PATIENCE).toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(PATIENCE.toMillis()));
        properties.setProperty(prefix + "fetchsize", AT_ONCE);
        properties.setProperty(
                prefix + "starttls.enable", String.valueOf(!settings.security().equals("none")));
        properties.setProperty(
                prefix + "starttls.required", String.valueOf(settings.security().equals("starttls")));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    /**
     * Takes every mail in the folder, the oldest first.
     *
     * @return how many were there
     */
    int takeAll(TakesMail taker) throws MessagingException {
        Message[] present = folder.getMessages();
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.SIZE);
        wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(present, wanted);
        int taken = 0;
        for (Message message : present) {
            try {
                taken += take((IMAPMessage) message, taker) ? 1 : 0;
            } catch (MessageRemovedException takenByAnotherNode) {
                continue;
            }
        }
        return taken;
    }

    private boolean take(IMAPMessage message, TakesMail taker) throws MessagingException {
        if (message.isExpunged() || message.isSet(Flags.Flag.DELETED)) {
            return false;
        }
        message.setPeek(true);
        Instant at = message.getReceivedDate() == null
                ? clock.instant()
                : message.getReceivedDate().toInstant();
        boolean tooLarge = message.getSize() > maxSize;
        Arrived arrived = new Arrived(name, settings.profile(), tooLarge ? headers(message) : content(message), at);
        if (tooLarge) {
            taker.setAsideTooLarge(arrived);
        } else {
            taker.receive(arrived);
        }
        move(message, tooLarge ? settings.asideFolder() : settings.doneFolder());
        return true;
    }

    private static byte[] content(IMAPMessage message) throws MessagingException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            message.writeTo(content);
        } catch (IOException broken) {
            throw new MessagingException("The mail could not be fetched", broken);
        }
        return content.toByteArray();
    }

    private static byte[] headers(IMAPMessage message) throws MessagingException {
        List<String> lines = new ArrayList<>(Collections.list(message.getAllHeaderLines()));
        lines.add("\r\n");
        return String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void move(IMAPMessage message, String target) throws MessagingException {
        Folder to = store.getFolder(target);
        if (!to.exists()) {
            to.create(Folder.HOLDS_MESSAGES);
        }
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, to);
            return;
        }
        folder.copyMessages(one, to);
        message.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(one);
        } else {
            folder.expunge();
        }
    }

    /** True if the server tells by itself when mail arrives. */
    boolean tellsNews() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits until the server tells something, or {@link #stopWaiting} is called. */
    void waitForNews() throws MessagingException {
        folder.idle(true);
    }

    /** Ends the waiting of another thread; true if the connection still stands. */
    boolean stopWaiting() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
