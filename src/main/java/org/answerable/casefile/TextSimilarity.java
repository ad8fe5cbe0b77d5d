package org.answerable.casefile;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two texts are, by the pairs of neighbouring characters they share; works with and without spaces between words. */
final class TextSimilarity {

    private static final int COMPARED = 4_000;

    private TextSimilarity() {}

    /** The Sørensen–Dice coefficient over character pairs: 0 for nothing in common, 1 for the same pairs. */
    static double between(String one, String other) {
        Map<String, Integer> first = pairs(one);
        Map<String, Integer> second = pairs(other);
        int total = sum(first) + sum(second);
        if (total == 0) {
            return 0;
        }
        int shared = first.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), second.getOrDefault(pair.getKey(), 0)))
                .sum();
        return 2.0 * shared / total;
    }

    private static Map<String, Integer> pairs(String text) {
        int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(COMPARED)
                .toArray();
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.merge(new String(letters, i, 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int sum(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
