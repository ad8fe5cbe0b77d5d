package org.answerable.change;

import java.util.Objects;
import org.answerable.change.ReleaseChange.Ended;
import org.answerable.engine.Errand;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does to a change what a release asks for. */
@Component
public class ReleaseErrand implements Errand {

    /** The errand; its argument is written by the methods of this class. */
    public static final String KEY = "change.byRelease";

    private static final int PARTS = 5;

    private final ReleaseChange useCase;

    ReleaseErrand(ReleaseChange useCase) {
        this.useCase = useCase;
    }

    /** The release takes the change. */
    public static String take(CaseId release) {
        return argument("take", release, "", "", "");
    }

    /** The release gives it back before it deploys; why, at most 1,000 characters. */
    public static String give(CaseId release, String why) {
        return argument("give", release, "", "", why);
    }

    /** The release deploys it, by the department. */
    public static String deploy(CaseId release, String department) {
        return argument("deploy", release, department, "", "");
    }

    /** The release has ended, for the change with this outcome, see {@link InRelease}; why is null for one that works. */
    public static String end(CaseId release, String outcome, String by, String why) {
        return argument("end", release, outcome, by, Objects.requireNonNullElse(why, ""));
    }

    private static String argument(String deed, CaseId release, String first, String second, String why) {
        return String.join("\n", deed, release.value(), first, second, why);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    @Transactional
    public void run(CaseId about, String argument) {
        String[] parts = argument.split("\n", PARTS);
        CaseId release = new CaseId(parts[1]);
        String why = parts[4].isEmpty() ? null : parts[4];
        switch (parts[0]) {
            case "take" -> useCase.take(about, release);
            case "give" -> useCase.give(about, release, why);
            case "deploy" -> useCase.deploy(about, release, parts[2]);
            case "end" -> useCase.end(about, release, new Ended(parts[2], why, parts[3]));
            default -> throw new IllegalArgumentException("A release does not " + parts[0]);
        }
    }
}
