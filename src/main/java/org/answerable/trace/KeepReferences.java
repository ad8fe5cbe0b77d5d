package org.answerable.trace;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.answerable.trace.Reference.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knowledge and documents that lie elsewhere, attached to a case anywhere in the chain. Files themselves are attachments of the case. */
@Component
public class KeepReferences {

    /** How long a title may be, in characters. */
    public static final int TITLE = 200;

    /** How long an address may be, in characters. */
    public static final int ADDRESS = 1_000;

    /** The most references of one case. */
    public static final int MOST = 100;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final TraceStore store;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    KeepReferences(TraceStore store, CaseFiles caseFiles, Ledger ledger, Clock clock) {
        this.store = store;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of the cases, oldest first; one question for all. */
    public List<Reference> of(Collection<CaseId> cases) {
        return store.references(cases);
    }

    /**
     * Adds one.
     *
     * @param sort a {@link Sort#key()}
     * @throws org.answerable.platform.InvalidInputException naming every field that breaks a rule
     */
    @Transactional
    public Reference add(CaseId caseId, String sort, String title, String address) {
        FieldChecks checks = new FieldChecks();
        Sort chosen = checks.of(() -> sort(sort));
        String named =
                checks.of(() -> WrittenField.required("title", title, TITLE).replace('\n', ' '));
        String where = checks.of(() -> address(address));
        checks.done();
        caseFiles.get(caseId);
        if (of(List.of(caseId)).size() >= MOST) {
            throw WrittenField.refused("title", "too-many-references", String.valueOf(MOST));
        }
        Reference reference = new Reference(
                Ids.next(), caseId, chosen, named, where, Acting.actor().id(), clock.instant());
        store.insert(reference);
        ledger.record(caseId, told("trace.reference-added", reference));
        return reference;
    }

    /**
     * Takes one away; the ledger keeps that it was there.
     *
     * @throws NotFoundException if the case has none of the id
     */
    @Transactional
    public void remove(CaseId caseId, String id) {
        Reference reference = of(List.of(caseId)).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The case has no such reference"));
        store.delete(reference);
        ledger.record(caseId, told("trace.reference-removed", reference));
    }

    /** What our people write on a case is kept like a note: title and address may name the party. */
    private Fact told(String type, Reference reference) {
        String party = caseFiles.partyOfWords(reference.caseId());
        return Fact.of(type)
                .with("sort", reference.sort().key())
                .withPersonal("title", party, reference.title())
                .withPersonal("address", party, reference.address());
    }

    private static Sort sort(String key) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.key().equals(key))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused("sort", key == null ? "required" : "unknown", ""));
    }

    /** Only what a browser opens as a page: an address of another scheme could run something. */
    private static String address(String written) {
        String address = WrittenField.required("address", written, ADDRESS);
        try {
            URI uri = new URI(address);
            boolean page = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            if (page) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException unreadable) {
            // Told below, like what can be read and is no page.
        }
        throw WrittenField.refused("address", "web-address", "https://wiki.example.org/pages/42");
    }
}
