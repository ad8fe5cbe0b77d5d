package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.AttachmentTransfer;
import org.answerable.platform.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files on the case file's page. */
@Controller
@RequestMapping("/staff/cases/{number}/attachments")
class AttachmentPages {

    private final AttachmentsOfCase files;
    private final AttachmentTransfer transfer;
    private final CaseFilePage page;
    private final Readers readers;

    AttachmentPages(AttachmentsOfCase files, AttachmentTransfer transfer, CaseFilePage page, Readers readers) {
        this.files = files;
        this.transfer = transfer;
        this.page = page;
        this.readers = readers;
    }

    @PostMapping
    String add(
            @PathVariable String number,
            @RequestParam(name = AttachmentsOfCase.FIELD, required = false) List<MultipartFile> parts,
            @RequestParam(defaultValue = "false") boolean forParty,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            files.add(number, AttachmentTransfer.files(parts, Origin.STAFF, forParty), login);
            return "redirect:/staff/cases/" + number + "#attachments";
        } catch (InvalidInputException refused) {
            Wording words = readers.wording(readers.of(login), locale);
            model.addAttribute(
                    "attachmentErrors",
                    refused.errors().stream()
                            .map(error -> words.text("error." + error.rule(), error.limit()))
                            .distinct()
                            .toList());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(number, login, locale, model);
        }
    }

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
