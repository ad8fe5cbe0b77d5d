package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.AttachmentTransfer;
import org.answerable.casefile.Attachments;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.lostproperty.TrackLostItem;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.TooManyRequestsException;
import org.answerable.platform.web.SecretPage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the tracking link. */
@Controller
@RequestMapping("/track/{token}")
class TrackingPages {

    private static final String PAGE = "complaint/track";

    private final TrackingTokens tokens;
    private final TrackComplaint tracking;
    private final TrackLostItem lostItems;
    private final AddMessage adding;
    private final WithdrawComplaint withdrawing;
    private final IntakeLimit limit;
    private final FieldMessages messages;
    private final AttachmentTransfer files;
    private final Attachments attachments;

    TrackingPages(
            TrackingTokens tokens,
            TrackComplaint tracking,
            TrackLostItem lostItems,
            AddMessage adding,
            WithdrawComplaint withdrawing,
            IntakeLimit limit,
            FieldMessages messages,
            AttachmentTransfer files,
            Attachments attachments) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.lostItems = lostItems;
        this.adding = adding;
        this.withdrawing = withdrawing;
        this.limit = limit;
        this.messages = messages;
        this.files = files;
        this.attachments = attachments;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @GetMapping
    String track(@PathVariable String token, Model model) {
        return lostItems.tracks(tokens.caseOf(token))
                ? "redirect:/lost-items/" + token
                : page(token, null, Map.of(), model);
    }

    @PostMapping("/messages")
    String addMessage(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = FileComplaint.FILES, required = false) List<MultipartFile> parts,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        CaseId caseId = tokens.caseOf(token);
        try {
            limit.count(request);
            PublicActor.through("web", () -> {
                adding.add(caseId, text, "web", AttachmentTransfer.files(parts, Origin.PARTY, true));
                return null;
            });
        } catch (InvalidInputException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(token, text, messages.of(refusal, language), model);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(token, text, messages.of("text", "too-many", language), model);
        }
        next.addFlashAttribute("done", "message");
        return back(token);
    }

    @GetMapping("/attachments/{attachmentId}")
    void download(@PathVariable String token, @PathVariable String attachmentId, HttpServletResponse response)
            throws IOException {
        files.send(tracking.file(tokens.caseOf(token), attachmentId), response);
    }

    @GetMapping("/withdrawal")
    String askBeforeWithdrawal(@PathVariable String token, Model model) {
        page(token, null, Map.of(), model);
        return "complaint/withdraw";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String token, HttpServletRequest request, RedirectAttributes next) {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        try {
            PublicActor.through("web", () -> {
                withdrawing.withdraw(caseId);
                return null;
            });
            next.addFlashAttribute("done", "withdrawn");
        } catch (InvalidInputException over) {
            next.addFlashAttribute("done", "over");
        }
        return back(token);
    }

    private static String back(String token) {
        return "redirect:/track/" + token;
    }

    /** The page as it stands, with what was typed and what is wrong with it. */
    String page(String token, String typed, Map<String, String> errors, Model model) {
        CaseId caseId = tokens.caseOf(token);
        model.addAttribute("complaint", tracking.track(caseId));
        model.addAttribute("reckoned", tracking.reckoned(caseId, LocaleContextHolder.getLocale()));
        model.addAttribute("attachmentLimits", attachments.limits());
        model.addAttribute("token", token);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
