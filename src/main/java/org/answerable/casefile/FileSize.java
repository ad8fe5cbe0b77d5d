package org.answerable.casefile;

import java.text.NumberFormat;
import java.util.Locale;

/** Says how large a file is, in units that are written the same in all languages. */
public final class FileSize {

    private static final int KIB = 1024;

    private FileSize() {}

    /** Such as {@code 812 B}, {@code 3.4 kB}, {@code 20 MB}. */
    public static String inWords(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        return bytes < KIB * KIB
                ? rounded(bytes / (double) KIB) + " kB"
                : rounded(bytes / (double) (KIB * KIB)) + " MB";
    }

    private static String rounded(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(number < 10 ? 1 : 0);
        return format.format(number);
    }
}
