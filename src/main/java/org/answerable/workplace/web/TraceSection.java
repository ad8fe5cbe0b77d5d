package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.trace.ComplaintsSince;
import org.answerable.trace.KeepReferences;
import org.answerable.trace.NameItems;
import org.answerable.trace.Reference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The place of a case in the chain, on its page: its items, what was written elsewhere, and what came after its work. */
@Component
class TraceSection implements CaseFileSection {

    private final NameItems naming;
    private final KeepReferences references;
    private final ComplaintsSince after;

    TraceSection(NameItems naming, KeepReferences references, ComplaintsSince after) {
        this.naming = naming;
        this.references = references;
        this.after = after;
    }

    /** Something written elsewhere as shown. */
    record Elsewhere(String sort, String title, String address, String about) {

        static Elsewhere of(Reference reference, Wording words) {
            return new Elsewhere(
                    words.text("trace.value.sort." + reference.sort().key()),
                    reference.title(),
                    reference.address(),
                    words.person(reference.by()) + " · " + words.at(reference.at()));
        }
    }

    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        model.addAttribute("itemsNamed", naming.named(file.id()));
        model.addAttribute(
                "elsewhere",
                references.of(List.of(file.id())).stream()
                        .map(reference -> Elsewhere.of(reference, words))
                        .toList());
        after.of(file).ifPresent(since -> model.addAttribute("complaintsSince", count(since)));
    }

    private static String count(ComplaintsSince.Since since) {
        return since.complaints().size() + (since.more() ? "+" : "");
    }
}
