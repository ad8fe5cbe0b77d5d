package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.AttachmentTransfer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a case for programs of the staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/attachments")
class AttachmentRest {

    private final AttachmentsOfCase files;
    private final AttachmentTransfer transfer;

    AttachmentRest(AttachmentsOfCase files, AttachmentTransfer transfer) {
        this.files = files;
        this.transfer = transfer;
    }

    /**
     * A file of a case.
     *
     * @param origin   party, staff or letter
     * @param author   user id of who added it, null for the party and the system
     * @param forParty true if the complainant sees it too
     */
    record CaseAttachment(
            String id,
            Instant at,
            String origin,
            String author,
            boolean forParty,
            String name,
            String mediaType,
            long size,
            String sha256) {

        static CaseAttachment of(Attachment file) {
            return new CaseAttachment(
                    file.id(),
                    file.at(),
                    file.origin().key(),
                    file.authorId(),
                    file.shownToParty(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256());
        }
    }

    @Operation(summary = "The files of a case, oldest first")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<CaseAttachment> list(@PathVariable String number, Principal login) {
        return files.list(number, login).stream().map(CaseAttachment::of).toList();
    }

    @Operation(summary = "Add files to a case")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<CaseAttachment> add(
            @PathVariable String number,
            @RequestParam(name = AttachmentsOfCase.FIELD, required = false) List<MultipartFile> parts,
            @RequestParam(defaultValue = "false") boolean forParty,
            Principal login) {
        return files.add(number, AttachmentTransfer.files(parts, Origin.STAFF, forParty), login).stream()
                .map(CaseAttachment::of)
                .toList();
    }

    @Operation(summary = "The content of a file")
    @GetMapping("/{attachmentId}")
    void download(
            @PathVariable String number,
            @PathVariable String attachmentId,
            Principal login,
            HttpServletResponse response)
            throws IOException {
        transfer.send(files.open(number, attachmentId, login), response);
    }
}
