package org.answerable.inbound.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** What our own mail server found out about a mail's sender (Authentication-Results, RFC 8601). */
public final class Authenticity {

    private static final Pattern DMARC_FAILED = Pattern.compile("\\bdmarc\\s*=\\s*fail");
    private static final Pattern DMARC_PASSED = Pattern.compile("\\bdmarc\\s*=\\s*pass");
    private static final Pattern SPF_FAILED = Pattern.compile("\\bspf\\s*=\\s*(fail|hardfail)");
    private static final Pattern DKIM_PASSED = Pattern.compile("\\bdkim\\s*=\\s*pass");

    private Authenticity() {}

    /**
     * True if our server says that the sender is not who the mail says: DMARC failed; or, where it says nothing of DMARC, SPF failed
     * and no signature holds. What other servers say counts for nothing: anybody can write such a line.
     *
     * @param server the name under which our own server writes its findings; blank: nobody's are believed
     */
    public static boolean isDisproved(MailHeaders headers, String server) {
        if (server.isBlank()) {
            return false;
        }
        String ours = server.strip().toLowerCase(Locale.ROOT);
        String found = headers.all("authentication-results").stream()
                .map(result -> result.strip().toLowerCase(Locale.ROOT))
                .filter(result -> result.split("[;\\s]", 2)[0].equals(ours))
                .findFirst()
                .orElse("");
        if (DMARC_FAILED.matcher(found).find()) {
            return true;
        }
        return !DMARC_PASSED.matcher(found).find()
                && SPF_FAILED.matcher(found).find()
                && !DKIM_PASSED.matcher(found).find();
    }
}
