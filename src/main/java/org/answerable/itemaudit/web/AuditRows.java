package org.answerable.itemaudit.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.configurationitem.AuditedItems;
import org.answerable.configurationitem.Item;
import org.answerable.itemaudit.Finding;
import org.answerable.itemaudit.RecordAudit;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Component;

/** The findings of an audit as pages show them, with what the register says of each item. */
@Component
class AuditRows {

    private final AuditedItems items;

    AuditRows(AuditedItems items) {
        this.items = items;
    }

    /**
     * A finding as shown.
     *
     * @param code     null for a thing that is not registered
     * @param name     null if the item is not registered any more
     * @param says     what the register says: state, owner, service, attributes
     * @param outcome  key, null before anybody has looked
     * @param seen     by whom and when, null before
     * @param verdict  key, null before
     */
    record Row(
            int position,
            String code,
            String name,
            List<String> says,
            String outcome,
            String outcomeText,
            String remarks,
            String seen,
            boolean difference,
            String verdict,
            String verdictText,
            String registeredCode) {}

    /** The rows by position; two questions for all. */
    List<Row> of(List<Finding> findings, Wording words) {
        Map<String, Item> known = items.items(
                findings.stream().map(Finding::code).filter(Objects::nonNull).toList());
        return findings.stream()
                .map(finding -> row(finding, finding.code() == null ? null : known.get(finding.code()), words))
                .toList();
    }

    private static Row row(Finding finding, Item item, Wording words) {
        Finding.Seen seen = finding.seen();
        return new Row(
                finding.position(),
                finding.code(),
                item == null ? null : item.name(),
                item == null ? List.of() : says(item, words),
                seen == null ? null : seen.outcome(),
                seen == null ? null : words.text("itemaudit.outcome." + seen.outcome()),
                seen == null ? null : seen.remarks(),
                seen == null ? null : words.text("itemaudit.page.seen", words.person(seen.by()), words.at(seen.at())),
                finding.isDifference(),
                finding.verdict() == null ? null : finding.verdict().is(),
                finding.verdict() == null
                        ? null
                        : words.text(
                                "itemaudit.verdict." + finding.verdict().is(),
                                words.person(finding.verdict().by()),
                                words.at(finding.verdict().at())),
                finding.verdict() == null ? null : finding.verdict().registeredCode());
    }

    private static List<String> says(Item item, Wording words) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                words.text("item.state." + item.state().key()),
                                words.department(item.departmentId()),
                                item.service()),
                        item.values().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(value -> value.getKey() + ": " + value.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** How long remarks may be, for the pages. */
    int longest() {
        return RecordAudit.REMARKS;
    }
}
