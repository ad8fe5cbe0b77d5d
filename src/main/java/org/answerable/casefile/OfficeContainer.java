package org.answerable.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.core.io.InputStreamSource;

/** Looks into a ZIP file whether it is an office document without macros; any other archive is of no known type. */
final class OfficeContainer {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    /** Documents name their contents early; a file that unfolds beyond this is not read on. */
    private static final int MOST_ENTRIES = 200;

    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_CONTENTS = 1 << 20;

    private OfficeContainer() {}

    static String type(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            return typeOf(contents(zip));
        } catch (ZipException | IllegalArgumentException broken) {
            return FileTypes.UNKNOWN;
        }
    }

    private static String typeOf(String contents) {
        if (contents.contains("macroEnabled") || contents.contains("vbaProject")) {
            return FileTypes.UNKNOWN;
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> contents.contains('"' + part.getKey() + '"'))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FileTypes.UNKNOWN);
    }

    private static String contents(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[8192];
        long read = 0;
        ZipEntry entry = zip.getNextEntry();
        for (int entries = 0; entry != null && entries < MOST_ENTRIES && read < MOST_BYTES; entries++) {
            if (CONTENTS.equals(entry.getName())) {
                return new String(zip.readNBytes(LONGEST_CONTENTS), StandardCharsets.UTF_8);
            }
            for (int n = zip.read(buffer); n > 0 && read < MOST_BYTES; n = zip.read(buffer)) {
                read += n;
            }
            entry = read < MOST_BYTES ? zip.getNextEntry() : null;
        }
        return "";
    }
}
