package org.answerable.complaint.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.engine.DecisionTables;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What a complainant is entitled to after a finding, as the table {@code remedy-entitlement} says. It names no amounts. */
@Component
public class RemedyEntitlement {

    static final String TABLE = "remedy-entitlement";

    private final CaseFiles caseFiles;
    private final ComplaintResponses responses;
    private final PartyLetters letters;
    private final DecisionTables tables;

    RemedyEntitlement(CaseFiles caseFiles, ComplaintResponses responses, PartyLetters letters, DecisionTables tables) {
        this.caseFiles = caseFiles;
        this.responses = responses;
        this.letters = letters;
        this.tables = tables;
    }

    /** The remedies that the table proposes for what was found last, in its order; none before something was found. */
    public Proposals of(CaseId caseId) {
        Optional<Judgement> judgement = responses.judgement(caseId);
        if (judgement.isEmpty()) {
            return new Proposals(List.of(), null);
        }
        DecisionTables.Answer answer = tables.evaluate(TABLE, facts(caseFiles.get(caseId), judgement.get()));
        return new Proposals(
                answer.rows().stream().map(Entitlement::of).distinct().toList(), answer.version());
    }

    private Map<String, Object> facts(CaseFile complaint, Judgement judgement) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", complaint.profile());
        facts.put("category", complaint.category());
        facts.put("severity", complaint.severity());
        facts.put("finding", judgement.finding().key());
        facts.put("goodsDays", goodsDays(complaint, judgement.goodsReceivedOn()));
        facts.put(
                "goodsException",
                judgement.goodsException() == null
                        ? null
                        : judgement.goodsException().key());
        return facts;
    }

    /** Calendar days, in the zone of the profile, from the receipt of the goods to that of the complaint. */
    private Long goodsDays(CaseFile complaint, LocalDate goodsReceivedOn) {
        return goodsReceivedOn == null
                ? null
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(
                                goodsReceivedOn, LocalDate.ofInstant(complaint.receivedAt(), letters.zone(complaint))));
    }

    /**
     * What the table proposes.
     *
     * @param version of the table, null if it was not asked
     */
    public record Proposals(List<Entitlement> entitlements, String version) {

        /** The proposal of the key, empty if there is none. */
        public Optional<Entitlement> of(String key) {
            return entitlements.stream()
                    .filter(entitlement -> entitlement.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * A row of the table.
     *
     * @param commitment the promise that was broken, null where none was made
     * @param kind       what is done
     * @param owedBy     who owes it
     * @param money      true if the complainant is paid an amount
     */
    public record Entitlement(
            String commitment, String kind, String owedBy, boolean money, String english, String chinese) {

        static Entitlement of(Map<String, Object> row) {
            return new Entitlement(
                    (String) row.get("commitment"),
                    String.valueOf(row.get("remedy")),
                    String.valueOf(row.get("owedBy")),
                    Boolean.TRUE.equals(row.get("money")),
                    String.valueOf(row.get("text_en")),
                    String.valueOf(row.get("text_zh")));
        }

        /** Names it in forms, such as {@code C-02/refund}. */
        public String key() {
            return (commitment == null ? "-" : commitment) + "/" + kind;
        }

        /** What the complainant reads. */
        public String text(Locale language) {
            return "zh".equals(language.getLanguage()) ? chinese : english;
        }
    }
}
