package org.answerable.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** What a file must be to be taken. */
@Component
class AttachmentRules {

    private static final int BUFFER = 8192;

    private final AttachmentSettings settings;
    private final FileTypes types = new FileTypes();

    AttachmentRules(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** A file that passed: the name it is kept under and its type. */
    record Passed(String name, String mediaType, NewAttachment file) {}

    /** All files, or an exception that names each one that breaks a rule. */
    List<Passed> check(String field, List<NewAttachment> files) {
        if (files.size() > settings.atOnce()) {
            throw refused(field, "too-many-files", String.valueOf(settings.atOnce()));
        }
        List<FieldError> errors = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String named = files.size() == 1 ? field : "%s[%d]".formatted(field, i);
            try {
                passed.add(checked(named, files.get(i), errors));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return passed;
    }

    /** Refuses files for which the case has no room. */
    void checkRoom(String field, long present, long presentBytes, int more, long moreBytes) {
        if (present + more > settings.perCase()) {
            throw refused(field, "too-many-files-in-case", String.valueOf(settings.perCase()));
        }
        if (presentBytes + moreBytes > settings.perCaseSize().toBytes()) {
            throw refused(field, "case-full", AttachmentSettings.inWords(settings.perCaseSize()));
        }
    }

    static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    private Passed checked(String field, NewAttachment file, List<FieldError> errors) throws IOException {
        String name = FileNames.tidy(file.name());
        long size = size(file);
        if (size == 0) {
            errors.add(new FieldError(field, "empty-file", name));
            return null;
        }
        if (size > settings.maxSize().toBytes()) {
            errors.add(new FieldError(field, "file-too-large", AttachmentSettings.inWords(settings.maxSize())));
            return null;
        }
        String type = types.of(file.content(), name);
        if (!settings.types().contains(type)) {
            errors.add(new FieldError(field, "file-type", allowed()));
            return null;
        }
        List<String> extensions = types.extensions(type);
        String extension = FileNames.extension(name);
        if (!extension.isEmpty() && !extensions.contains(extension)) {
            errors.add(new FieldError(field, "file-extension", String.join(", ", extensions)));
            return null;
        }
        return new Passed(extension.isEmpty() ? name + extensions.get(0) : name, type, file);
    }

    /** At most one byte more than allowed. */
    private long size(NewAttachment file) throws IOException {
        long limit = settings.maxSize().toBytes() + 1;
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = file.content().getInputStream()) {
            for (int read = in.read(buffer); read >= 0 && size < limit; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    /** The extensions that are taken, for people and programs alike. */
    private String allowed() {
        return settings.types().stream()
                .map(type -> types.extensions(type).get(0).substring(1))
                .collect(Collectors.joining(", "));
    }

    Attachments.Limits limits() {
        return new Attachments.Limits(settings.atOnce(), AttachmentSettings.inWords(settings.maxSize()), allowed());
    }
}
