package org.answerable.platform;

/** Signs what leaves the house and must come back unchanged: tracking links, links in mails. */
public interface Signer {

    /**
     * HMAC-SHA-256 of the content under a key of its own per purpose; the installation's secret is made at the first start
     * and shared by all nodes through the database.
     *
     * @param purpose keeps signatures of different uses apart, such as {@code tracking}
     */
    byte[] sign(String purpose, byte[] content);
}
