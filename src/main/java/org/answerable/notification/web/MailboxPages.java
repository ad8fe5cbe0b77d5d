package org.answerable.notification.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.answerable.notification.persistence.MailboxMapper;
import org.answerable.notification.persistence.MailboxMapper.StoredMessage;
import org.answerable.notification.rendering.ReaderValues;
import org.answerable.notification.sending.BuiltInMailbox;
import org.answerable.platform.NotFoundException;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The built-in mailbox of the demonstration: every mail to everybody, as a mail server would have been given it. */
@Controller
@Conditional(BuiltInMailbox.class)
@RequestMapping("/demonstration/mailbox")
class MailboxPages {

    private static final int PAGE = 30;
    /**
     * No script, no form, no request to anywhere; links open a page of their own. Of the same origin, so that the page around it
     * can measure how high the mail is; without scripts that gives the mail nothing. Browsers prefer frame-ancestors over the
     * X-Frame-Options header that forbids frames elsewhere.
     */
    private static final String FRAME_POLICY =
            "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                    + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'";

    private final MailboxMapper mailbox;
    private final ReaderZone readerZone;

    MailboxPages(MailboxMapper mailbox, ReaderZone readerZone) {
        this.mailbox = mailbox;
        this.readerZone = readerZone;
    }

    /** The newest messages, or those before one. */
    @GetMapping
    String list(@RequestParam(required = false) String before, Principal reader, Locale language, Model page) {
        ReaderValues values = readerZone.of(reader, language);
        List<StoredMessage> found = mailbox.selectPage(before, PAGE + 1);
        List<Line> lines = found.stream()
                .limit(PAGE)
                .map(message -> new Line(
                        message.id(),
                        message.recipient(),
                        message.subject(),
                        values.moment(message.receivedAt()).full()))
                .toList();
        page.addAttribute("messages", lines);
        page.addAttribute("first", before == null);
        page.addAttribute("older", found.size() > PAGE ? lines.get(PAGE - 1).id() : null);
        return "notification/mailbox";
    }

    /** One message. */
    @GetMapping("/{id}")
    String show(@PathVariable String id, Principal reader, Locale language, Model page) {
        StoredMessage message = stored(id);
        ReadMessage read = ReadMessage.of(message.content());
        page.addAttribute("id", id);
        page.addAttribute("subject", message.subject());
        page.addAttribute("recipient", message.recipient());
        page.addAttribute(
                "at",
                readerZone.of(reader, language).moment(message.receivedAt()).full());
        page.addAttribute("message", read);
        return "notification/message";
    }

    /** The HTML part alone, for the frame on the message's page. */
    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        String html =
                ReadMessage.of(stored(id).content()).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return ResponseEntity.ok()
                .header("Content-Security-Policy", FRAME_POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    /** The MIME bytes, for a mail program. */
    @GetMapping("/{id}.eml")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".eml")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .body(stored(id).content());
    }

    private StoredMessage stored(String id) {
        return mailbox.selectById(id).orElseThrow(() -> new NotFoundException("No such message in the mailbox: " + id));
    }

    /** One message in the list. */
    record Line(String id, String recipient, String subject, String at) {}
}
