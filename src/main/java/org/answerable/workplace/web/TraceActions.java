package org.answerable.workplace.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.trace.KeepReferences;
import org.answerable.trace.LinkCases;
import org.answerable.trace.NameItems;
import org.answerable.trace.Reference;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What those who work on a case say of its place in the chain: which items it is about, what was written elsewhere, which link was wrong. */
final class TraceActions {

    private static final String ITEMS = "items";

    private TraceActions() {}

    @Component
    @Order(30)
    record Items(NameItems naming, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "case-items";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return file.kind() != CaseKind.CHANGE_REQUEST
                    && file.kind() != CaseKind.RELEASE
                    && access.mayWork(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return true;
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            return List.of(new Field(ITEMS, "text", false, NameItems.LONGEST, Map.of()));
        }

        @Override
        public Map<String, String> present(CaseFile file) {
            return Map.of(ITEMS, String.join("\n", naming.of(file.id())));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            naming.name(file.id(), values.of(ITEMS));
        }
    }

    @Component
    @Order(31)
    record Refer(KeepReferences references, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "reference";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return access.mayWork(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return true;
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> sorts = new LinkedHashMap<>();
            Arrays.stream(Reference.Sort.values())
                    .forEach(sort -> sorts.put(sort.key(), words.text("trace.value.sort." + sort.key())));
            return List.of(
                    Field.choice("sort", true, sorts),
                    Field.line("title", KeepReferences.TITLE),
                    Field.line("address", KeepReferences.ADDRESS));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            references.add(file.id(), values.of("sort"), values.of("title"), values.of("address"));
        }
    }

    @Component
    @Order(32)
    record Forget(KeepReferences references, CaseAccess access) implements CaseAction {

        @Override
        public String key() {
            return "reference-remove";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return access.mayWork(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return !references.of(List.of(file.id())).isEmpty();
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> choices = new LinkedHashMap<>();
            references.of(List.of(file.id())).forEach(one -> choices.put(one.id(), one.title()));
            return List.of(Field.choice("reference", true, choices));
        }

        @Override
        public void perform(CaseFile file, Values values) {
            if (values.of("reference") == null) {
                throw org.answerable.platform.WrittenField.refused("reference", "required", "");
            }
            references.remove(file.id(), values.of("reference"));
        }
    }

    @Component
    @Order(33)
    record Unlink(LinkCases linking, CaseLinks links, CaseAccess access) implements CaseAction {

        private static final String BETWEEN = " ";

        @Override
        public String key() {
            return "unlink";
        }

        @Override
        public boolean allowed(CaseFile file, String userId) {
            return access.mayWork(file, userId);
        }

        @Override
        public boolean offered(CaseFile file) {
            return links.of(file.id()).stream().anyMatch(link -> !link.incoming());
        }

        @Override
        public List<Field> fields(CaseFile file, Wording words) {
            Map<String, String> choices = new LinkedHashMap<>();
            links.of(file.id()).stream()
                    .filter(link -> !link.incoming())
                    .forEach(link -> choices.put(
                            choice(link),
                            words.label("relation", link.relation().key()) + BETWEEN + link.otherNumber()));
            return List.of(Field.choice("link", true, choices), Field.text("reason", LinkCases.REASON));
        }

        private static String choice(Link link) {
            return link.relation().key() + BETWEEN + link.otherNumber();
        }

        @Override
        public void perform(CaseFile file, Values values) {
            String link = values.of("link");
            String[] parts = link == null ? new String[0] : link.split(BETWEEN, 2);
            if (parts.length < 2) {
                throw org.answerable.platform.WrittenField.refused("link", "required", "");
            }
            linking.unlink(file, parts[0], parts[1], values.of("reason"));
        }
    }
}
