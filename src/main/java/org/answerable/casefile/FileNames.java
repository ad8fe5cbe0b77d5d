package org.answerable.casefile;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names from outside fit to be shown and saved: no paths, no characters that nobody sees or that turn the text around. */
final class FileNames {

    static final int LONGEST = 120;

    private static final int LONGEST_EXTENSION = 10;
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]";
    private static final String UNFIT = "[<>:\"|?*]";

    private FileNames() {}

    /** The last part of the path, tidied; never empty. */
    static String tidy(String given) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll(UNSEEN, "")
                .replaceAll(UNFIT, "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "file" : shortened(name);
    }

    /** The extension in lower case with its dot, empty if there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot - 1 > LONGEST_EXTENSION
                ? ""
                : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        int kept = LONGEST - extension.length();
        return name.substring(0, name.offsetByCodePoints(0, kept)) + extension;
    }
}
