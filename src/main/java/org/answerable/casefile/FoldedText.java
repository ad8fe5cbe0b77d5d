package org.answerable.casefile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail's text, parted into what its author wrote and what stands below it by custom: a signature, the mail that is answered. Only for
 * showing it: what is kept is the whole text. A mail that is passed on is not folded, since it is what its sender wants to say.
 *
 * @param written what to read
 * @param folded  the rest, empty if there is none
 */
public record FoldedText(String written, String folded) {

    private static final Pattern SIGNATURE =
            Pattern.compile("--\\s*|(?i)(sent from my |get outlook for |von meinem ).{1,60}"
                    + "|(发自我的|发自|从我的).{1,40}|.{0,20}(手机发送|手机端发送)");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?i)[-_—\\s]{2,}(original message|original email|ursprüngliche nachricht|message d'origine"
                    + "|原始邮件|原邮件|回复的邮件|回复的原邮件)[-_—\\s]{2,}.*");
    private static final Pattern RULE = Pattern.compile("_{10,}\\s*");
    private static final Pattern SENDER = Pattern.compile("(?i)\\s*(from|von|de|发件人|寄件者|寄件人)\\s*[:：].+");
    private static final Pattern FURTHER =
            Pattern.compile("(?i)\\s*(sent|date|gesendet|envoyé|to|subject|发送时间|发送日期|日期|收件人|主题|寄件日期)\\s*[:：].*");
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?is)\\s*((on\\s.{5,300}\\swrote|am\\s.{5,300}\\sschrieb.{0,120}|le\\s.{5,300}\\sa écrit)\\s*:"
                    + "|.{0,20}(在|于|於).{4,300}(写道|寫道)\\s*[:：]?)\\s*");

    private static final int INTRODUCTION_LINES = 3;
    private static final int HEAD_LINES = 5;

    /** The text, parted. */
    public static FoldedText of(String text) {
        List<String> lines = text.lines().toList();
        int cut = 0;
        while (cut < lines.size() && !opensTheRest(lines, cut)) {
            cut++;
        }
        String written = String.join("\n", lines.subList(0, cut)).strip();
        return written.isEmpty() || cut == lines.size()
                ? new FoldedText(text, "")
                : new FoldedText(
                        written,
                        String.join("\n", lines.subList(cut, lines.size())).strip());
    }

    /** True if there is something to fold. */
    public boolean hasMore() {
        return !folded.isEmpty();
    }

    private static boolean opensTheRest(List<String> lines, int at) {
        String line = lines.get(at);
        return SIGNATURE.matcher(line).matches()
                || ORIGINAL.matcher(line).matches()
                || isHead(lines, at)
                || (RULE.matcher(line).matches() && at + 1 < lines.size() && isHead(lines, at + 1))
                || isIntroduction(lines, at)
                || (isQuoted(line) && saysNothingNew(lines, at));
    }

    /** Outlook's way: sender, time, recipient, subject of the mail below. */
    private static boolean isHead(List<String> lines, int at) {
        return SENDER.matcher(lines.get(at)).matches()
                && !isPassedOn(lines, at)
                && lines.subList(at + 1, Math.min(at + HEAD_LINES, lines.size())).stream()
                        .anyMatch(line -> FURTHER.matcher(line).matches());
    }

    private static boolean isPassedOn(List<String> lines, int at) {
        for (int before = at - 1; before >= 0 && before >= at - 2; before--) {
            String line = lines.get(before);
            if (line.matches("(?i).*(forwarded message|转发|轉寄|weitergeleitete).*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIntroduction(List<String> lines, int at) {
        for (int length = 1; length <= INTRODUCTION_LINES && at + length <= lines.size(); length++) {
            if (INTRODUCTION
                    .matcher(String.join(" ", lines.subList(at, at + length)))
                    .matches()) {
                boolean quotes = lines.subList(at, lines.size()).stream().anyMatch(FoldedText::isQuoted);
                return !quotes || saysNothingNew(lines, at + length);
            }
        }
        return false;
    }

    /** True if from here on there are only quotes, up to a signature. */
    private static boolean saysNothingNew(List<String> lines, int from) {
        for (String line : lines.subList(from, lines.size())) {
            if (SIGNATURE.matcher(line).matches()) {
                return true;
            }
            if (!line.isBlank() && !isQuoted(line)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }
}
