package org.answerable.inbound.model;

import java.time.Instant;
import java.util.List;

/**
 * A mail as understood.
 *
 * @param messageId  with its angle brackets, or null
 * @param references the Message-IDs it answers, the nearest first
 * @param from       who says to have written it, or null
 * @param answerTo   whom an answer goes to; the sender where nothing else is asked for, or null
 * @param recipients every address it was sent to, as far as it tells; in lower case
 * @param subject    one line, or null
 * @param sentAt     by the sender's clock, or null
 * @param text       what it says, in lines; empty if nothing
 * @param files      what it brings, pictures in the text included
 * @param enclosed   who wrote the mail that this one passes on, or null
 * @param report     what a mail server tells with it, or null
 * @param illegible  why it cannot be understood, such as {@code encrypted}; null if it can
 * @param digest     SHA-256 of what the sender sent, whatever servers on the way added
 */
public record ReadMail(
        MailHeaders headers,
        String messageId,
        List<String> references,
        Correspondent from,
        Correspondent answerTo,
        List<String> recipients,
        String subject,
        Instant sentAt,
        String text,
        List<MailFile> files,
        Correspondent enclosed,
        DeliveryReport report,
        String illegible,
        String digest) {}
