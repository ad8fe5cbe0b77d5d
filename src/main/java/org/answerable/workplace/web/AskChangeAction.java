package org.answerable.workplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.change.ChangeDraft;
import org.answerable.change.ChangeKinds;
import org.answerable.change.RequestChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asking for a change because of what a case tells; the two are linked. */
@Component
@Order(29)
record AskChangeAction(RequestChange requesting, CaseAccess access, Labels labels) implements CaseAction {

    private static final int SUBJECT = 200;
    private static final int DESCRIPTION = 4_000;
    private static final List<String> MODELS = List.of("normal", "emergency");

    @Override
    public String key() {
        return "ask-change";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return file.kind() != CaseKind.CHANGE_REQUEST
                && file.kind() != CaseKind.RELEASE
                && !requesting.profiles(ChangeKinds.IT).isEmpty()
                && access.mayWork(file, userId);
    }

    @Override
    public boolean offered(CaseFile file) {
        return true;
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        Map<String, String> profiles = new LinkedHashMap<>();
        requesting.profiles(ChangeKinds.IT).forEach(key -> profiles.put(key, labels.profile(key, words.locale())));
        Map<String, String> models = new LinkedHashMap<>();
        MODELS.forEach(key -> models.put(key, words.text("change.model-name." + key)));
        Map<String, String> categories = new LinkedHashMap<>();
        requesting
                .categories(ChangeKinds.IT)
                .forEach(key -> categories.put(key, words.text("change.category-name." + key)));
        return List.of(
                Field.choice("profile", true, profiles),
                Field.choice("model", true, models),
                Field.choice("category", true, categories),
                Field.line("subject", SUBJECT),
                Field.text("description", DESCRIPTION));
    }

    @Override
    public Map<String, String> present(CaseFile file) {
        return Map.of(
                "profile",
                requesting.profiles(ChangeKinds.IT).contains(file.profile())
                        ? file.profile()
                        : requesting.profiles(ChangeKinds.IT).get(0),
                "model",
                MODELS.get(0),
                "category",
                requesting.categories(ChangeKinds.IT).get(0));
    }

    @Override
    public void perform(CaseFile file, Values values) {
        requesting.because(
                file.id(),
                new ChangeDraft(
                        values.of("profile"),
                        "web",
                        null,
                        ChangeKinds.IT,
                        values.of("model"),
                        values.of("category"),
                        values.of("subject"),
                        values.of("description"),
                        file.service(),
                        null));
    }
}
