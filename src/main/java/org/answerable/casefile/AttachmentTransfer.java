package org.answerable.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files between the web and cases. */
@Component
public class AttachmentTransfer {

    private final Attachments attachments;

    AttachmentTransfer(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The files of a form; a browser sends a nameless, empty one where none was chosen. */
    public static List<NewAttachment> files(List<MultipartFile> parts, Attachment.Origin origin, boolean forParty) {
        return Objects.requireNonNullElse(parts, List.<MultipartFile>of()).stream()
                .filter(part -> !part.isEmpty()
                        || !Objects.requireNonNullElse(part.getOriginalFilename(), "")
                                .isBlank())
                .map(part -> new NewAttachment(part.getOriginalFilename(), part, origin, forParty))
                .toList();
    }

    /** Sends the file to be saved, never to be shown: it comes from outside. */
    public void send(Attachment attachment, HttpServletResponse response) throws IOException {
        response.setContentType(attachment.mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        attachments.copy(attachment, response.getOutputStream());
    }
}
