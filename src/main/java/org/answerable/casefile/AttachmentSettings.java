package org.answerable.casefile;

import java.util.List;
import java.util.Set;
import org.answerable.platform.StartRefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached to a case.
 *
 * @param maxSize     the largest file ({@code answerable.attachments.max-size})
 * @param atOnce      files in one request ({@code answerable.attachments.at-once})
 * @param perCase     files of one case ({@code answerable.attachments.per-case})
 * @param perCaseSize all files of one case together ({@code answerable.attachments.per-case-size})
 * @param types       media types that are taken ({@code answerable.attachments.types})
 */
@ConfigurationProperties("answerable.attachments")
public record AttachmentSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("5") int atOnce,
        @DefaultValue("50") int perCase,
        @DefaultValue("250MB") DataSize perCaseSize,
        @DefaultValue({
                    "application/pdf",
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/heic",
                    "text/plain",
                    "text/csv",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.text",
                    "audio/mpeg",
                    "audio/mp4",
                    "audio/amr",
                    "audio/vnd.wave",
                    "video/mp4",
                    "video/quicktime"
                })
                List<String> types) {

    /** What a browser or a desktop could execute is never taken, whatever the setting says. */
    private static final Set<String> NEVER = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/javascript",
            "application/javascript",
            "application/octet-stream",
            "application/zip",
            "application/x-msdownload");

    public AttachmentSettings {
        types = List.copyOf(types);
        types.stream().filter(NEVER::contains).findFirst().ifPresent(type -> {
            throw new StartRefusedException("answerable.attachments.types must not contain " + type
                    + ": such files can carry programs. Take it off the list.");
        });
        if (maxSize.toBytes() < 1 || atOnce < 1 || perCase < 1 || perCaseSize.toBytes() < maxSize.toBytes()) {
            throw new StartRefusedException(
                    "answerable.attachments.*: every limit must be at least 1, and per-case-size at least max-size");
        }
    }

    /** The size in words that are the same in all languages, such as {@code 20 MB}. */
    public static String inWords(DataSize size) {
        return size.toMegabytes() > 0 && size.toBytes() % (1 << 20) == 0
                ? size.toMegabytes() + " MB"
                : size.toBytes() + " bytes";
    }
}
