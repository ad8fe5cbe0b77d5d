package org.answerable.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.AttachmentTransfer;
import org.answerable.casefile.NewAttachment;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.tracking.TrackComplaint.Tracked;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.SecretPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a complainant by REST, with the secret of the tracking link. */
@RestController
@RequestMapping("/api/v1/track/{token}/attachments")
class TrackedAttachmentsApi {

    private final TrackingTokens tokens;
    private final TrackComplaint tracking;
    private final AddMessage adding;
    private final AttachmentTransfer files;
    private final IntakeLimit limit;

    TrackedAttachmentsApi(
            TrackingTokens tokens,
            TrackComplaint tracking,
            AddMessage adding,
            AttachmentTransfer files,
            IntakeLimit limit) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.adding = adding;
        this.files = files;
        this.limit = limit;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @Operation(summary = "Add files, with or without words")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Tracked add(
            @PathVariable String token,
            @RequestParam(name = FileComplaint.FILES, required = false) List<MultipartFile> parts,
            @RequestParam(required = false) String text,
            HttpServletRequest request) {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        List<NewAttachment> sent = AttachmentTransfer.files(parts, Origin.PARTY, true);
        if (sent.isEmpty()) {
            throw new InvalidInputException(List.of(new FieldError(FileComplaint.FILES, "required", "")));
        }
        return PublicActor.through("rest", () -> {
            adding.add(caseId, text, "rest", sent);
            return tracking.track(caseId);
        });
    }

    @Operation(summary = "One file: sent by the complainant, or to the complainant")
    @GetMapping("/{attachmentId}")
    void download(@PathVariable String token, @PathVariable String attachmentId, HttpServletResponse response)
            throws IOException {
        files.send(tracking.file(tokens.caseOf(token), attachmentId), response);
    }
}
