package org.answerable.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.platform.WrittenField;
import org.answerable.trace.model.LinkKinds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person says about how cases hang together. Whoever says it may work on the case; the other one only has to be open to them. */
@Component
public class LinkCases {

    /** How long a reason may be, in characters. */
    public static final int REASON = 1_000;

    private static final String OTHER = "other";

    private final CaseLinks links;
    private final CaseFiles caseFiles;
    private final CaseAccess access;

    LinkCases(CaseLinks links, CaseFiles caseFiles, CaseAccess access) {
        this.links = links;
        this.caseFiles = caseFiles;
        this.access = access;
    }

    /** What a case of this kind may be said to be to another one. */
    public static List<Relation> relations(CaseKind kind) {
        return LinkKinds.from(kind);
    }

    /**
     * Links the case to another one.
     *
     * @param relation a {@link Relation#key()}
     * @throws org.answerable.platform.InvalidInputException if there is no such relation or no such case that the person may open, the
     *     two cannot be that to each other, or the opposite stands already
     */
    @Transactional
    public void link(CaseFile file, String relation, String otherNumber, String userId) {
        Relation chosen = relation(relation);
        CaseFile other = other(file, otherNumber, userId);
        if (!LinkKinds.allow(file.kind(), chosen, other.kind())) {
            throw WrittenField.refused("relation", "link-kinds", "");
        }
        boolean reversed = links.of(file.id()).stream()
                .anyMatch(link -> link.incoming()
                        && link.relation() == chosen
                        && link.otherCaseId().equals(other.id()));
        if (reversed) {
            throw WrittenField.refused(OTHER, "link-reversed", other.number());
        }
        links.link(file.id(), chosen, other.id());
    }

    /**
     * Takes back what was said by mistake.
     *
     * @param reason at most {@value #REASON} characters
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or the case has no such link
     */
    @Transactional
    public void unlink(CaseFile file, String relation, String otherNumber, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        Relation chosen = relation(relation);
        CaseLinks.Link link = links.of(file.id()).stream()
                .filter(found -> !found.incoming()
                        && found.relation() == chosen
                        && found.otherNumber().equals(otherNumber))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused(OTHER, "link-unknown", ""));
        links.unlink(file.id(), chosen, link.otherCaseId(), why);
    }

    private static Relation relation(String key) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("relation", key == null ? "required" : "unknown", ""));
    }

    private CaseFile other(CaseFile file, String number, String userId) {
        String written = WrittenField.required(OTHER, number, 20).toUpperCase(Locale.ROOT);
        return caseFiles
                .byNumber(written)
                .filter(found -> !found.id().equals(file.id()))
                .filter(found -> access.mayRead(found, userId))
                .orElseThrow(() -> WrittenField.refused(OTHER, "link-unknown-case", ""));
    }
}
