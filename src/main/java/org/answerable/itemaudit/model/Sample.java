package org.answerable.itemaudit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * How many of a department's items are looked at, and which.
 *
 * @param share so many of a thousand
 * @param least but at least so many, if there are
 * @param most  and at most so many
 */
public record Sample(int share, int least, int most) {

    private static final int PER_THOUSAND = 1_000;

    /** How many of so many. */
    public int size(int owned) {
        long wanted = ((long) owned * share + PER_THOUSAND - 1) / PER_THOUSAND;
        return (int) Math.min(owned, Math.min(most, Math.max(least, wanted)));
    }

    /**
     * The codes that are drawn, in alphabetical order. Drawn by the number of the case: whoever draws again from the same codes draws the
     * same, and nobody chooses.
     */
    public List<String> draw(String caseNumber, Collection<String> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(code -> lot(caseNumber + " " + code)))
                .limit(size(codes.size()))
                .sorted()
                .toList();
    }

    private static String lot(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
