package org.answerable.notification.sending;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One mail address in any script. Its domain is in the ASCII form (punycode), so that every server can route it; letters beyond
 * ASCII before the at sign remain and need a server with SMTPUTF8.
 *
 * @param local  the part before the at sign
 * @param domain the ASCII form of the part after it
 */
record MailAddress(String local, String domain) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    /** Nothing that could end the address and begin another one, or a header. */
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}<>(),:;\\[\\]\\\\\"]");

    /**
     * Reads an address as a person wrote it.
     *
     * @throws AddressException if it is not exactly one address; the message says what is wrong, without the address
     */
    static MailAddress parse(String written) throws AddressException {
        String address = written == null ? "" : written.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || UNSAFE.matcher(address).find()) {
            throw new AddressException("no mail address is known, or it is not one address of the form name@domain");
        }
        MailAddress parsed = new MailAddress(address.substring(0, at), asciiDomain(address.substring(at + 1)));
        if (parsed.local.length() > LONGEST_LOCAL || parsed.toString().length() > LONGEST) {
            throw new AddressException("the mail address is longer than addresses can be");
        }
        try {
            new InternetAddress(parsed.toString(), true);
        } catch (AddressException malformed) {
            throw new AddressException("the mail address is malformed: " + malformed.getMessage());
        }
        return parsed;
    }

    private static String asciiDomain(String domain) throws AddressException {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException malformed) {
            throw new AddressException("the domain of the mail address is malformed: " + malformed.getMessage());
        }
    }

    /** True if only a server with SMTPUTF8 (RFC 6531) can take it. */
    boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
    }

    /** The address with a display name, which may be null. */
    InternetAddress named(String name) throws UnsupportedEncodingException {
        InternetAddress address = new InternetAddress();
        address.setAddress(toString());
        if (name != null && !name.isBlank()) {
            address.setPersonal(
                    name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(), "UTF-8");
        }
        return address;
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
