package org.answerable.inbound;

import static org.answerable.testing.RawMail.file;
import static org.answerable.testing.RawMail.joined;
import static org.answerable.testing.RawMail.part;

import java.util.Locale;
import org.answerable.testing.RawMail;
import org.answerable.testing.SampleFiles;

/**
 * Mails about a case; by the names under which docs/mail.md says where each ends.
 *
 * @param party     mail address of its complainant
 * @param number    of the open case
 * @param signed    its signed address
 * @param messageId of the acknowledgement
 * @param thread    what the acknowledgement refers to
 * @param bounceTo  the own address of the acknowledgement
 * @param closed    number of a closed case of the same complainant
 */
record MailAbout(
        String party, String number, String signed, String messageId, String thread, String bounceTo, String closed) {

    private static final String STRANGER = "Bo Stranger <bo@elsewhere.example>";
    private static final String TEXT = "Here is my order number: 4711.";
    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8";

    /** The mail of the name. */
    RawMail of(String name) {
        return switch (name) {
            case "signed-address" -> toCase(party);
            case "signed-address-in-capitals" ->
                RawMail.between(party, signed.toUpperCase(Locale.ROOT))
                        .subject("Re: it")
                        .text(TEXT);
            case "signed-address-changed" ->
                RawMail.between(party, "reply+" + "0".repeat(41) + "@example.org")
                        .subject("Re: it")
                        .text(TEXT);
            case "answers-our-mail" ->
                toDesk(party).header("In-Reply-To", messageId).subject("Re: it").text(TEXT);
            case "answers-the-thread" ->
                toDesk(party)
                        .header("References", "<a@client.example>\r\n " + thread)
                        .subject("Re: it")
                        .text(TEXT);
            case "quotes-number-in-subject" ->
                toDesk(party).subject("About " + number).text(TEXT);
            case "quotes-number-in-text" ->
                toDesk(party).subject("My complaint").text("It is about " + number + ".\n" + TEXT);
            case "number-only-in-quoted-mail" ->
                toDesk(party)
                        .subject("Something else")
                        .text("A new matter: the app broke.\n\nOn Monday, Desk wrote:\n> " + number);
            case "answer-with-quote-and-signature" ->
                toCase(
                        party,
                        TEXT
                                + "\n-- \nAnn Example\n\nOn Monday, Desk <desk@example.org> wrote:\n> Please tell us the number.");
            case "answer-with-files" ->
                RawMail.between(party, signed)
                        .subject("Re: it")
                        .parts("mixed", part(PLAIN, TEXT), attached("order.pdf", SampleFiles.PDF));
            case "answer-says-nothing" -> toCase(party, " ");
            case "party-passes-our-mail-on" ->
                toDesk(party).subject("Fwd: Your complaint " + number).text("See below.\n\n" + TEXT);
            case "stranger-has-signed-address" -> toCase(STRANGER);
            case "stranger-quotes-number" ->
                toDesk(STRANGER).subject("About " + number).text(TEXT);
            case "colleague-answers" -> toCase("Li Na <li.na@answerable.example>");
            case "colleague-of-elsewhere" -> toCase("Chen Wei <chen.wei@answerable.example>");
            case "stranger-sends-file" ->
                RawMail.between(STRANGER, signed)
                        .subject("Re: it")
                        .parts("mixed", part(PLAIN, TEXT), attached("secret.pdf", SampleFiles.PDF));
            case "sender-disproved" ->
                toCase(party)
                        .header(
                                "Authentication-Results",
                                "mx.example.org; spf=pass smtp.mailfrom=evil.example; dmarc=fail");
            case "sender-disproved-by-others" ->
                toCase(party).header("Authentication-Results", "mx.evil.example; dmarc=fail");
            case "closed-case" -> toDesk(party).subject("Re: " + closed).text("But it is not settled!");
            case "stranger-to-closed-case" ->
                toDesk(STRANGER).subject("Re: " + closed).text(TEXT);
            case "absence-answers-us" ->
                toCase(party).header("In-Reply-To", messageId).subject("Automatic reply: " + number);
            case "absence-answers-us-in-chinese" ->
                toCase(party).header("In-Reply-To", messageId).subject("自动回复：" + number);
            case "own-mail-back" ->
                toDesk("answerable@example.org")
                        .header("X-Answerable-Case", number)
                        .header("Auto-Submitted", "auto-generated")
                        .subject(number)
                        .text(TEXT);
            case "from-a-signed-address" ->
                RawMail.between(signed, OddMails.TAXI).subject("x").text(TEXT);
            default -> bounce(name);
        };
    }

    private RawMail bounce(String name) {
        String failed = "Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; " + party
                + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such\r\n user here";
        return switch (name) {
            case "bounce-with-report" ->
                report(failed, part("Content-Type: text/rfc822-headers", "Message-ID: " + messageId));
            case "bounce-with-mail" ->
                report(
                        failed,
                        part(
                                "Content-Type: message/rfc822",
                                "From: x@example.org\r\nMessage-ID: " + messageId + "\r\n\r\nDear Ann"));
            case "bounce-to-own-address" ->
                RawMail.between("MAILER-DAEMON@example.net", bounceTo)
                        .subject("Undeliverable")
                        .text("Your mail could not be delivered.");
            case "bounce-in-plain-words" ->
                RawMail.between("MAILER-DAEMON@example.net", "answerable@example.org")
                        .subject("failure notice")
                        .text(
                                "Sorry, no mailbox here by that name.\n\n--- Below this line is a copy of the message.\n\nMessage-ID: "
                                        + messageId + "\nSubject: x");
            case "bounce-delayed" ->
                report(
                        "Reporting-MTA: dns; mx.example.net\r\n\r\nAction: delayed\r\nStatus: 4.4.1",
                        part("Content-Type: text/rfc822-headers", "Message-ID: " + messageId));
            default -> null;
        };
    }

    private RawMail report(String status, byte[] quoted) {
        return RawMail.between("postmaster@example.net", "answerable@example.org")
                .header("Return-Path", "<>")
                .subject("Undeliverable")
                .header("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
                .body(joined(
                        "b",
                        part(PLAIN, "Not delivered."),
                        part("Content-Type: message/delivery-status", status),
                        quoted));
    }

    private RawMail toCase(String from) {
        return toCase(from, TEXT);
    }

    private RawMail toCase(String from, String text) {
        return RawMail.between(from, "Answerable <" + signed + ">").text(text);
    }

    private static RawMail toDesk(String from) {
        return RawMail.between(from, OddMails.TAXI);
    }

    private static byte[] attached(String name, byte[] content) {
        return file("Content-Type: application/pdf\nContent-Disposition: attachment; filename=" + name, content);
    }
}
