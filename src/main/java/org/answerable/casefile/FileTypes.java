package org.answerable.casefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.core.io.InputStreamSource;

/** Finds a file's media type from its content; the name only tells kinds of text apart. */
final class FileTypes {

    static final String TEXT = "text/plain";
    static final String CSV = "text/csv";
    static final String UNKNOWN = "application/octet-stream";

    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");
    /** Where the usual extension is not the first that is registered. */
    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            TEXT,
            List.of(".txt", ".log", ".text"),
            CSV,
            List.of(".csv"),
            "audio/mpeg",
            List.of(".mp3", ".mpga"),
            "audio/mp4",
            List.of(".m4a", ".mp4a"),
            "video/quicktime",
            List.of(".mov", ".qt"));
    /** One container with many names: films, recordings, also pictures. */
    private static final Set<String> MEDIA_CONTAINERS =
            Set.of("application/mp4", "video/mp4", "audio/mp4", "video/quicktime");

    private static final Set<String> FILMS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /** The type of the content, {@code application/octet-stream} if nobody knows. */
    String of(InputStreamSource content, String name) throws IOException {
        String extension = FileNames.extension(name);
        String found = byFirstBytes(content);
        if (ZIPS.contains(found)) {
            return OfficeContainer.type(content);
        }
        if (MEDIA_CONTAINERS.contains(found)) {
            return media(content, extension);
        }
        boolean text = TEXT.equals(found) || (UNKNOWN.equals(found) && ChineseText.isContentOf(content));
        if (text) {
            return ".csv".equals(extension) ? CSV : TEXT;
        }
        return found;
    }

    /** Extensions of the type with their dots, the usual one first. */
    List<String> extensions(String type) {
        try {
            return EXTENSIONS.getOrDefault(type, known.forName(type).getExtensions());
        } catch (MimeTypeException impossible) {
            throw new IllegalArgumentException("Not a media type: " + type, impossible);
        }
    }

    /** By the brand in the container's first box; a recording of a film's brand is told by its name. */
    private static String media(InputStreamSource content, String extension) throws IOException {
        byte[] head;
        try (InputStream in = content.getInputStream()) {
            head = in.readNBytes(12);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String brand = start.length() == 12 && start.startsWith("ftyp", 4) ? start.substring(8) : "qt  ";
        return switch (brand) {
            case "qt  " -> "video/quicktime";
            case "M4A " -> "audio/mp4";
            default -> !FILMS.contains(brand) ? UNKNOWN : ".m4a".equals(extension) ? "audio/mp4" : "video/mp4";
        };
    }

    private String byFirstBytes(InputStreamSource content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.getInputStream(), known.getMinLength())) {
            return known.detect(in, new Metadata()).getBaseType().toString();
        }
    }
}
