package org.answerable.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.platform.CaseId;

/**
 * The header of a case as stored; read only, changed by the verbs of {@link CaseFiles}.
 *
 * @param number          such as {@code CP-2026-000123}
 * @param profile         service-level profile, such as {@code ride-hailing}
 * @param channel         how it came in: web, rest, phone, counter, mail, import
 * @param reference       the complainant's own reference (order, meter, ticket), may be null
 * @param category        null until classified
 * @param severity        null until classified
 * @param state           key of the present {@link Stage}
 * @param ownerDepartment id of the department that owns it now, null before routing
 * @param ownerPerson     user id of the person who owns it, may be null
 * @param locale          BCP 47 tag of the language its complainant reads
 * @param version         counts the changes; an update with another version is refused
 */
public record CaseFile(
        CaseId id,
        String number,
        CaseKind kind,
        String profile,
        String channel,
        String subject,
        String description,
        String service,
        String reference,
        String category,
        String severity,
        String state,
        String ownerDepartment,
        String ownerPerson,
        String locale,
        boolean confidential,
        Instant receivedAt,
        Instant closedAt,
        int version) {

    /** True until the case is over. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** What the tables {@code deadline-policy} and {@code case-routing} decide from, for a case of this kind. */
    public Map<String, Object> facts() {
        return facts(kind.key());
    }

    /** Likewise, for a matter of its own within the case, such as {@code hand-over}. */
    public Map<String, Object> facts(String matter) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", profile);
        facts.put("kind", matter);
        facts.put("category", category);
        facts.put("severity", severity);
        facts.put("channel", channel);
        return facts;
    }

    CaseFile movedTo(String newState, Instant newClosedAt) {
        return changed(category, severity, newState, ownerDepartment, ownerPerson, newClosedAt);
    }

    CaseFile classified(String newCategory, String newSeverity) {
        return changed(newCategory, newSeverity, state, ownerDepartment, ownerPerson, closedAt);
    }

    CaseFile assigned(String newDepartment, String newPerson) {
        return changed(category, severity, state, newDepartment, newPerson, closedAt);
    }

    /** As another system knew it, before anything has happened to it here. */
    CaseFile asItWas(String itsCategory, String itsSeverity, String itsDepartment) {
        return new CaseFile(
                id,
                number,
                kind,
                profile,
                channel,
                subject,
                description,
                service,
                reference,
                itsCategory,
                itsSeverity,
                state,
                itsDepartment,
                ownerPerson,
                locale,
                confidential,
                receivedAt,
                closedAt,
                version);
    }

    CaseFile keptConfidential(boolean newConfidential) {
        return new CaseFile(
                id,
                number,
                kind,
                profile,
                channel,
                subject,
                description,
                service,
                reference,
                category,
                severity,
                state,
                ownerDepartment,
                ownerPerson,
                locale,
                newConfidential,
                receivedAt,
                closedAt,
                version + 1);
    }

    private CaseFile changed(
            String newCategory,
            String newSeverity,
            String newState,
            String newDepartment,
            String newPerson,
            Instant newClosedAt) {
        return new CaseFile(
                id,
                number,
                kind,
                profile,
                channel,
                subject,
                description,
                service,
                reference,
                newCategory,
                newSeverity,
                newState,
                newDepartment,
                newPerson,
                locale,
                confidential,
                receivedAt,
                newClosedAt,
                version + 1);
    }
}
