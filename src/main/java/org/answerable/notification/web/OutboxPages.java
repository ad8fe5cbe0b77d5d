package org.answerable.notification.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.notification.OutboxAdministration;
import org.answerable.notification.model.MailState;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.notification.rendering.ReaderValues;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox for administrators: what waits, what was refused, and what to do about it. */
@Controller
@RequestMapping("/admin/outbox")
class OutboxPages {

    private static final int PAGE = 50;

    private final OutboundMailMapper mails;
    private final OutboxAdministration administration;
    private final Directory directory;
    private final ReaderZone readerZone;

    OutboxPages(
            OutboundMailMapper mails, OutboxAdministration administration, Directory directory, ReaderZone readerZone) {
        this.mails = mails;
        this.administration = administration;
        this.directory = directory;
        this.readerZone = readerZone;
    }

    /** The mails in one state, newest first. */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "queued") String state,
            @RequestParam(required = false) String before,
            Principal reader,
            Locale language,
            Model page) {
        ReaderValues values = readerZone.of(reader, language);
        List<OutboundMail> found = mails.selectPage(known(state).key(), before, PAGE + 1);
        Set<String> ours = ourAddressees();
        page.addAttribute("state", state);
        page.addAttribute(
                "states", Arrays.stream(MailState.values()).map(MailState::key).toList());
        page.addAttribute(
                "mails",
                found.stream().limit(PAGE).map(mail -> line(mail, ours, values)).toList());
        page.addAttribute("first", before == null);
        page.addAttribute("older", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "notification/outbox";
    }

    /** Sends again. */
    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes next) {
        return told(next, "retried", () -> administration.retry(id));
    }

    /** Sends no more. */
    @PostMapping("/{id}/drop")
    String drop(@PathVariable String id, RedirectAttributes next) {
        return told(next, "dropped", () -> administration.drop(id));
    }

    /** Mails the reader something, to see whether it arrives. */
    @PostMapping("/test")
    String test(Principal reader, Locale language, RedirectAttributes next) {
        Person person = directory
                .person(reader.getName())
                .orElseThrow(() -> new NotFoundException("Not in the directory: " + reader.getName()));
        return told(next, "tested", () -> administration.sendTestTo(person, language));
    }

    private static String told(RedirectAttributes next, String done, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("done", done);
        } catch (StaleException changed) {
            next.addFlashAttribute("stale", true);
        }
        return "redirect:/admin/outbox";
    }

    private static MailState known(String state) {
        try {
            return MailState.of(state);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException(unknown.getMessage());
        }
    }

    private Set<String> ourAddressees() {
        return Stream.concat(
                        directory.people().stream().map(Person::id),
                        directory.departments().stream().map(Department::id))
                .collect(Collectors.toSet());
    }

    /** Who a party is stays in the case file: of its address, only the mail server is needed to see what is wrong. */
    private static String withoutName(String text, OutboundMail mail, Set<String> ours) {
        boolean party = mail.recipientId() != null && !ours.contains(mail.recipientId());
        if (text == null || !party) {
            return text;
        }
        int at = mail.recipient().lastIndexOf('@');
        String shown = at < 0 ? "…" : "…" + mail.recipient().substring(at);
        return Pattern.compile(Pattern.quote(mail.recipient()), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(shown));
    }

    private static Line line(OutboundMail mail, Set<String> ours, ReaderValues values) {
        return new Line(
                mail.id(),
                mail.caseNumber(),
                withoutName(mail.recipient(), mail, ours),
                mail.subject(),
                mail.urgent(),
                mail.attempts(),
                values.moment(mail.queuedAt()).full(),
                mail.dueAt() == null ? null : values.moment(mail.dueAt()).full(),
                withoutName(mail.serverAnswer(), mail, ours),
                mail.mayBeRequeued(),
                mail.mayBeDropped());
    }

    /** One mail in the list. */
    record Line(
            String id,
            String caseNumber,
            String recipient,
            String subject,
            boolean urgent,
            int attempts,
            String queuedAt,
            String dueAt,
            String answer,
            boolean mayRetry,
            boolean mayDrop) {}
}
