package org.answerable.search.model;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into what is looked up: whole words in scripts that have spaces, single characters and pairs of neighbours in those
 * that have none, and case numbers as a whole. The same cut is made of what is stored and of what is asked, after NFKC and in lower
 * case; an English plural is the same word as its singular.
 */
public final class Words {

    /** The longest stored word, in UTF-16 units; a longer one is cut there. */
    public static final int LONGEST = 40;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    private static final Pattern CASE_NUMBER = Pattern.compile("\\b[a-z]{2}-\\d{4}-\\d{6,}\\b");
    private static final Pattern PLURAL = Pattern.compile("[a-z]{2,}[a-z&&[^siu]]s");

    private final int most;
    private final boolean asked;
    private final Set<String> found = new LinkedHashSet<>();

    private Words(int most, boolean asked) {
        this.most = most;
        this.asked = asked;
    }

    /** The words to store of the texts, at most so many of them, the first ones first; a null text has none. */
    public static Set<String> toStore(Collection<String> texts, int most) {
        Words words = new Words(most, false);
        texts.forEach(words::addAll);
        return words.found;
    }

    /** The words that must all be stored of a case for this text to find it, at most so many. */
    public static List<String> toFind(String text, int most) {
        Words words = new Words(most, true);
        words.addAll(text);
        return new ArrayList<>(words.found);
    }

    private void addAll(String text) {
        if (text == null) {
            return;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher number = CASE_NUMBER.matcher(plain);
        int from = 0;
        while (number.find() && found.size() < most) {
            addRuns(plain.substring(from, number.start()));
            add(number.group());
            from = number.end();
        }
        addRuns(plain.substring(from));
    }

    /** Cuts wherever the sort of character changes. */
    private void addRuns(String text) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        while (start < points.length && found.size() < most) {
            Sort sort = Sort.of(points[start]);
            int end = start + 1;
            while (end < points.length && Sort.of(points[end]) == sort) {
                end++;
            }
            addRun(sort, points, start, end);
            start = end;
        }
    }

    private void addRun(Sort sort, int[] points, int start, int end) {
        switch (sort) {
            case WORD -> add(singular(new String(points, start, end - start)));
            case CHARACTER -> addCharacters(points, start, end);
            case OTHER -> {
                // Spaces, punctuation and pictures separate; nobody looks for them.
            }
        }
    }

    private void addCharacters(int[] points, int start, int end) {
        boolean alone = end - start == 1;
        for (int i = start; i < end && found.size() < most; i++) {
            if (!asked || alone) {
                add(new String(points, i, 1));
            }
            if (i + 1 < end) {
                add(new String(points, i, 2));
            }
        }
    }

    private static String singular(String word) {
        return PLURAL.matcher(word).matches() ? word.substring(0, word.length() - 1) : word;
    }

    private void add(String word) {
        if (found.size() < most) {
            found.add(cut(word));
        }
    }

    /** Never between the halves of one character. */
    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return word.substring(0, end);
    }

    private enum Sort {
        WORD,
        CHARACTER,
        OTHER;

        static Sort of(int point) {
            if (Character.isLetterOrDigit(point) || isMark(point)) {
                return WITHOUT_SPACES.contains(UnicodeScript.of(point)) ? CHARACTER : WORD;
            }
            return OTHER;
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }
    }
}
