package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.AttachmentTransfer;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.NewAttachment;
import org.answerable.casefile.Profile;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.intake.FileComplaintOnce;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Sha256;
import org.answerable.platform.TooManyRequestsException;
import org.answerable.platform.web.SecretPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;

/** The start page, and the form that files a complaint. */
@Controller
class PublicPages {

    private static final String FORM = "complaint/new";

    private final ComplaintCatalogue catalogue;
    private final FileComplaintOnce filing;
    private final TrackComplaint tracking;
    private final TrackingTokens tokens;
    private final IntakeLimit limit;
    private final FieldMessages messages;
    private final LocaleResolver languages;
    private final Attachments attachments;
    private final String base;

    PublicPages(
            ComplaintCatalogue catalogue,
            FileComplaintOnce filing,
            TrackComplaint tracking,
            TrackingTokens tokens,
            IntakeLimit limit,
            FieldMessages messages,
            LocaleResolver languages,
            Attachments attachments,
            @Value("${answerable.base-url}") String base) {
        this.catalogue = catalogue;
        this.filing = filing;
        this.tracking = tracking;
        this.tokens = tokens;
        this.limit = limit;
        this.messages = messages;
        this.languages = languages;
        this.attachments = attachments;
        this.base = base.replaceAll("/+$", "");
    }

    @GetMapping("/")
    String start() {
        return "complaint/start";
    }

    @GetMapping({"/complaints/new", "/complaints/new/{profile}"})
    String blank(@PathVariable(required = false) String profile, Model model, Locale language) {
        List<Profile> profiles = catalogue.profiles("web");
        boolean known = profiles.stream().anyMatch(offered -> offered.key().equals(profile));
        if (!known && profiles.size() != 1) {
            model.addAttribute("profiles", profiles);
            return "complaint/profiles";
        }
        String chosen = known ? profile : profiles.get(0).key();
        return form(ComplaintForm.empty(chosen, language, UUID.randomUUID().toString()), Map.of(), model);
    }

    /** Shows what was typed once more in another language; files a browser has chosen are not kept. */
    @PostMapping(path = "/complaints/new", params = "redisplay")
    String inAnotherLanguage(
            @ModelAttribute("typed") ComplaintForm form,
            @RequestParam String redisplay,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.forLanguageTag(redisplay));
        return form(form, Map.of(), model);
    }

    @PostMapping(path = "/complaints/new", params = "!redisplay")
    String file(
            @ModelAttribute("typed") ComplaintForm form,
            @RequestParam(name = FileComplaint.FILES, required = false) List<MultipartFile> parts,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limit.count(request);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds() + 1));
            return form(form, messages.of("form", "too-many", language), model);
        }
        return checked(form, AttachmentTransfer.files(parts, Origin.PARTY, true), model, language, response);
    }

    private String checked(
            ComplaintForm form, List<NewAttachment> files, Model model, Locale language, HttpServletResponse response) {
        model.addAttribute("filesLost", !files.isEmpty());
        if (form.trapped()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, messages.of("website", "leave-empty", language), model);
        }
        if (form.saysNotWho()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, withoutName(form, files, language), model);
        }
        try {
            return "redirect:/complaints/filed/" + filed(form, files);
        } catch (InvalidInputException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, messages.of(refusal, language), model);
        }
    }

    /** That nobody knows who complains, and whatever else is wrong. */
    private Map<String, String> withoutName(ComplaintForm form, List<NewAttachment> files, Locale language) {
        List<FieldError> errors = new ArrayList<>(PublicActor.through("web", () -> filing.broken(form.draft(), files)));
        errors.add(new FieldError("anonymous", "contact-or-anonymous", ""));
        return messages.of(new InvalidInputException(errors), language);
    }

    private String filed(ComplaintForm form, List<NewAttachment> files) {
        String names = files.stream().map(NewAttachment::name).collect(Collectors.joining("\n"));
        String content = Sha256.hex((form.content() + "\n" + names).getBytes(StandardCharsets.UTF_8));
        String once = form.once() == null ? UUID.randomUUID().toString() : form.once();
        String key = "web:" + Sha256.hex((once + content).getBytes(StandardCharsets.UTF_8));
        return PublicActor.through("web", () -> filing.file(key, content, form.draft(), files))
                .trackingToken();
    }

    private String form(ComplaintForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("profile", catalogue.profile(form.profile()).orElse(null));
        model.addAttribute("categories", catalogue.categories(form.profile() == null ? "" : form.profile()));
        model.addAttribute("attachmentLimits", attachments.limits());
        model.addAttribute("several", catalogue.profiles("web").size() > 1);
        return FORM;
    }

    @GetMapping("/complaints/filed/{token}")
    String thanks(@PathVariable String token, Model model, HttpServletResponse response) {
        SecretPage.mark(response);
        model.addAttribute("complaint", tracking.track(tokens.caseOf(token)));
        model.addAttribute("link", base + "/track/" + token);
        model.addAttribute("token", token);
        return "complaint/filed";
    }
}
