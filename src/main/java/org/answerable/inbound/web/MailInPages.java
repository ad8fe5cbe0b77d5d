package org.answerable.inbound.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.MailState;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.inbound.usecase.Originals;
import org.answerable.inbound.usecase.SettleMail;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that no case took by itself, for the front desk: what waits, what was ignored, what was decided. */
@Controller
@RequestMapping("/staff/mail-in")
class MailInPages {

    private static final int PAGE = 50;
    private static final List<MailState> SHOWN = List.of(MailState.WAITING, MailState.IGNORED, MailState.SETTLED);

    private final InboundMailMapper mails;
    private final MailReaders readers;
    private final SettleMail settling;
    private final Originals originals;
    private final ComplaintCatalogue catalogue;
    private final MessageSource texts;

    MailInPages(
            InboundMailMapper mails,
            MailReaders readers,
            SettleMail settling,
            Originals originals,
            ComplaintCatalogue catalogue,
            MessageSource texts) {
        this.mails = mails;
        this.readers = readers;
        this.settling = settling;
        this.originals = originals;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The mails in one state, newest first; nobody but the front desk sees any. */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) String before,
            Principal reader,
            Locale language,
            Model page) {
        boolean frontDesk = readers.atFrontDesk(reader);
        MailState shown = known(state);
        List<InboundMail> found = frontDesk ? mails.selectPage(shown.key(), before, PAGE + 1) : List.of();
        page.addAttribute("frontDesk", frontDesk);
        page.addAttribute("state", shown.key());
        page.addAttribute("states", SHOWN.stream().map(MailState::key).toList());
        page.addAttribute(
                "mails",
                found.stream()
                        .limit(PAGE)
                        .map(mail -> readers.shown(mail, reader, language))
                        .toList());
        page.addAttribute("first", before == null);
        page.addAttribute("older", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "inbound/mails";
    }

    /** One mail, and what can be done with it. */
    @GetMapping("/{id}")
    String show(@PathVariable String id, Principal reader, Locale language, Model page) {
        InboundMail mail = readers.open(id, reader);
        Optional<ReadMail> read = settling.look(mail);
        page.addAttribute("mail", readers.shown(mail, reader, language));
        page.addAttribute("text", read.map(ReadMail::text).orElse(""));
        page.addAttribute(
                "files",
                read.map(content -> content.files().stream()
                                .map(file -> Map.of("name", file.name(), "size", readers.size(file.content().length)))
                                .toList())
                        .orElse(List.of()));
        page.addAttribute("profiles", catalogue.profiles("mail"));
        page.addAttribute("chinese", "zh".equals(language.getLanguage()));
        page.addAttribute("remarkLimit", SettleMail.REMARK);
        return "inbound/mail";
    }

    /** The mail as it came, for a mail program; never shown in the browser. */
    @GetMapping("/{id}.eml")
    void download(@PathVariable String id, Principal reader, HttpServletResponse response) throws IOException {
        InboundMail mail = readers.openOriginal(id, reader);
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(mail.sizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(id + ".eml").build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        originals.copy(mail, response.getOutputStream());
    }

    /** Opens a complaint with it. */
    @PostMapping("/{id}/complaint")
    String open(
            @PathVariable String id,
            @RequestParam(required = false) String profile,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.open(id, reader);
        Supplier<String> deed = () -> settling.open(id, profile, reader.getName());
        return done(id, "opened", deed, new Asked(reader, language, page, response, next));
    }

    /** Adds it to a case. */
    @PostMapping("/{id}/case")
    String add(
            @PathVariable String id,
            @RequestParam(required = false) String number,
            @RequestParam(defaultValue = "false") boolean trusted,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.open(id, reader);
        page.addAttribute("number", number);
        Supplier<String> deed = () -> settling.add(id, number, trusted, reader.getName());
        return done(id, "added", deed, new Asked(reader, language, page, response, next));
    }

    /** Sets it aside. */
    @PostMapping("/{id}/drop")
    String drop(
            @PathVariable String id,
            @RequestParam(required = false) String remark,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.open(id, reader);
        page.addAttribute("remark", remark);
        Supplier<String> deed = () -> {
            settling.drop(id, remark, reader.getName());
            return "";
        };
        return done(id, "dropped", deed, new Asked(reader, language, page, response, next));
    }

    /** What a deed needs to say how it went. */
    private record Asked(
            Principal reader, Locale language, Model page, HttpServletResponse response, RedirectAttributes next) {}

    private String done(String id, String how, Supplier<String> deed, Asked asked) {
        try {
            String number = deed.get();
            asked.next().addFlashAttribute("done", how);
            asked.next().addFlashAttribute("number", number);
            return "redirect:/staff/mail-in";
        } catch (StaleException changed) {
            asked.next().addFlashAttribute("stale", true);
            return "redirect:/staff/mail-in";
        } catch (InvalidInputException refused) {
            asked.page().addAttribute("errors", words(refused, asked.language()));
            asked.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(id, asked.reader(), asked.language(), asked.page());
        }
    }

    /** By field; a field of the complaint that the mail would become stands under {@code profile}. */
    private Map<String, String> words(InvalidInputException refused, Locale language) {
        return refused.errors().stream()
                .collect(Collectors.toMap(
                        error -> List.of("number", "remark").contains(error.field()) ? error.field() : "profile",
                        error -> texts.getMessage(
                                "inbound.error." + error.field() + "." + error.rule(),
                                new Object[] {error.limit()},
                                texts.getMessage(
                                        "inbound.error.mail.refused",
                                        new Object[] {error.field() + ": " + error.rule() + " " + error.limit()},
                                        language),
                                language),
                        (one, other) -> one + " " + other));
    }

    private static MailState known(String state) {
        return SHOWN.stream()
                .filter(shown -> shown.key().equals(state))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such state of a mail: " + state));
    }
}
