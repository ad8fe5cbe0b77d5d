package org.answerable.inbound.usecase;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.platform.StartRefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which mail is fetched, and what is taken of it.
 *
 * @param enabled       false: this node fetches nothing
 * @param mailboxes     by name
 * @param addresses     addresses of each profile
 * @param pollInterval  how often a mailbox is looked into, beside what its server tells
 * @param maxSize       the largest mail that is read
 * @param perSender     mails of one sender in an hour; 0: no limit
 * @param keepOriginals how long mails are kept as they came once nobody waits for them
 * @param authserv      the name under which our own server writes what it found out about senders; blank: none is believed
 */
@ConfigurationProperties("answerable.inbound")
public record InboundSettings(
        @DefaultValue("true") boolean enabled,
        Map<String, Mailbox> mailboxes,
        Map<String, List<String>> addresses,
        @DefaultValue("1m") Duration pollInterval,
        @DefaultValue("40MB") DataSize maxSize,
        @DefaultValue("20") int perSender,
        @DefaultValue("90d") Duration keepOriginals,
        @DefaultValue("") String authserv) {

    private static final int LONGEST_NAME = 60;

    /** Looks whether it makes sense. */
    public InboundSettings {
        mailboxes = mailboxes == null ? Map.of() : Map.copyOf(mailboxes);
        addresses = addresses == null ? Map.of() : Map.copyOf(addresses);
        if (pollInterval.isNegative() || pollInterval.isZero() || maxSize.toBytes() < 1 || perSender < 0) {
            throw new StartRefusedException(
                    "answerable.inbound.*: poll-interval and max-size must be more than 0, per-sender at least 0");
        }
        if (mailboxes.keySet().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new StartRefusedException(
                    "answerable.inbound.mailboxes: the name of a mailbox has at most " + LONGEST_NAME + " characters");
        }
    }

    /** The profile to which the address belongs, in lower case; null if none. */
    String profileOf(String address) {
        return addresses.entrySet().stream()
                .filter(profile -> profile.getValue().stream()
                        .anyMatch(own -> own.strip().toLowerCase(Locale.ROOT).equals(address)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * A mailbox on an IMAP server.
     *
     * @param port        0: the usual one of the security
     * @param security    {@code tls} from the first byte, {@code starttls}, or {@code none}
     * @param folder      where mail arrives
     * @param doneFolder  where it is moved once it is taken
     * @param asideFolder where a mail is moved that is too large to be read
     * @param profile     the profile of mails to none of {@code addresses}, or null
     */
    public record Mailbox(
            String host,
            @DefaultValue("0") int port,
            @DefaultValue("tls") String security,
            String username,
            String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Answerable") String doneFolder,
            @DefaultValue("Answerable-too-large") String asideFolder,
            String profile) {

        private static final List<String> SECURITIES = List.of("tls", "starttls", "none");

        /** Looks whether it makes sense. */
        public Mailbox {
            if (host == null || host.isBlank() || username == null || username.isBlank() || password == null) {
                throw new StartRefusedException(
                        "answerable.inbound.mailboxes.*: every mailbox needs host, username and password");
            }
            if (!SECURITIES.contains(security)) {
                throw new StartRefusedException("answerable.inbound.mailboxes.*.security is " + security
                        + ": it must be tls, starttls or none");
            }
        }

        /** Without the password: it must not get into a log. */
        @Override
        public String toString() {
            return username + "@" + host + ":" + port + "/" + folder;
        }
    }
}
