package org.answerable.casefile;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.casefile.persistence.CaseRow;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Finds candidates by index (reference, mail, phone) and compares texts only among those. */
@Component
class SimilarCases implements Duplicates {

    private static final int CANDIDATES = 50;
    private static final int PROPOSALS = 10;
    private static final double SIMILAR = 0.5;

    private final CaseFiles caseFiles;
    private final CaseMapper cases;
    private final Duration window;

    SimilarCases(CaseFiles caseFiles, CaseMapper cases, CaseFileSettings settings) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.window = settings.duplicates().window();
    }

    @Override
    public List<Proposal> proposalsFor(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, CaseRow> byParty = new LinkedHashMap<>();
        sameParty(file).forEach(row -> byParty.put(row.id(), row));
        Map<String, CaseRow> all = new LinkedHashMap<>(byParty);
        sameReference(file).forEach(row -> all.put(row.id(), row));
        return all.values().stream()
                .map(row -> proposal(file, row.toCaseFile(), byParty.containsKey(row.id())))
                .filter(proposal -> proposal.sameReference() || proposal.similarity() >= SIMILAR)
                .sorted(Comparator.comparingDouble(Proposal::similarity).reversed())
                .limit(PROPOSALS)
                .toList();
    }

    private static Proposal proposal(CaseFile file, CaseFile other, boolean sameParty) {
        boolean sameReference = file.reference() != null && file.reference().equals(other.reference());
        double similarity = TextSimilarity.between(text(file), text(other));
        return new Proposal(other, sameReference, sameParty, similarity);
    }

    private static String text(CaseFile file) {
        return file.subject() + "\n" + file.description();
    }

    private List<CaseRow> sameReference(CaseFile file) {
        if (file.reference() == null || file.reference().isBlank()) {
            return List.of();
        }
        return cases.selectByReference(
                file.reference(),
                file.receivedAt().minus(window),
                file.receivedAt().plus(window),
                file.id().value(),
                CANDIDATES);
    }

    private List<CaseRow> sameParty(CaseFile file) {
        return caseFiles.parties(file.id()).stream()
                .flatMap(party ->
                        withContacts(file, Contacts.emailKey(party.email()), Contacts.phoneKey(party.phone())).stream())
                .toList();
    }

    private List<CaseRow> withContacts(CaseFile file, String emailKey, String phoneKey) {
        if (Objects.isNull(emailKey) && Objects.isNull(phoneKey)) {
            return List.of();
        }
        return cases.selectByParty(
                emailKey,
                phoneKey,
                file.receivedAt().minus(window),
                file.receivedAt().plus(window),
                file.id().value(),
                CANDIDATES);
    }
}
