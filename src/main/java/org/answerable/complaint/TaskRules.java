package org.answerable.complaint;

import java.util.ArrayList;
import java.util.List;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.directory.Directory;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** What the fields of a task must be, whoever completes it: Tasklist, REST or a page of ours. */
@Component
public class TaskRules {

    public static final int LONG_TEXT = 4_000;
    public static final int REASON = 1_000;

    private final Directory directory;

    TaskRules(Directory directory) {
        this.directory = directory;
    }

    /** The text, tidied. Throws InvalidInputException if it is missing, too long or unreadable. */
    public static String written(String field, String text, int limit) {
        List<FieldError> errors = new ArrayList<>();
        String tidy = FieldTexts.text(errors, field, text, limit);
        if (tidy == null) {
            errors.add(new FieldError(field, "required", String.valueOf(limit)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return tidy;
    }

    /** Like {@link #written}, but may be missing. */
    public static String optional(String field, String text, int limit) {
        return text == null || text.isBlank() ? null : written(field, text, limit);
    }

    /** The id if one of the case's own files has it, null for none. Throws InvalidInputException if it is no file of the case. */
    public static String file(String field, String id, List<Attachment> own) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return own.stream()
                .map(Attachment::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> refused(field, "unknown", id));
    }

    /** Runs all checks. Throws InvalidInputException with what all of them refuse, so that everything is mended in one go. */
    public static void together(Runnable... checks) {
        List<FieldError> errors = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (InvalidInputException broken) {
                errors.addAll(broken.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** At most so many characters of the text, none of them cut in half. */
    public static String shortened(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit));
    }

    /** The id of an active department. */
    public String department(String field, String departmentId) {
        if (departmentId == null
                || directory
                        .department(departmentId)
                        .filter(department -> department.active())
                        .isEmpty()) {
            throw refused(field, "not-allowed", String.join(", ", activeDepartments()));
        }
        return departmentId;
    }

    /**
     * The complaint.
     *
     * @throws NotFoundException if the case is of another kind
     */
    public static CaseFile complaint(CaseFile file) {
        if (file.kind() != CaseKind.COMPLAINT) {
            throw new NotFoundException("Case " + file.id() + " is no complaint");
        }
        return file;
    }

    public static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    private List<String> activeDepartments() {
        return directory.departments().stream()
                .filter(department -> department.active())
                .map(department -> department.id())
                .toList();
    }
}
