package org.answerable.itemaudit.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.AttributeKind;
import org.answerable.configurationitem.AuditedItems;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.itemaudit.Finding;
import org.answerable.itemaudit.RecordAudit;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Component;

/** The findings of an audit as pages show them, with what the register says of each item. */
@Component
class AuditRows {

    private final AuditedItems items;
    private final ItemTypes types;

    AuditRows(AuditedItems items, ItemTypes types) {
        this.items = items;
        this.types = types;
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

    /** The rows by position; four questions for all. */
    List<Row> of(List<Finding> findings, Wording words) {
        Map<String, Item> known = items.items(
                findings.stream().map(Finding::code).filter(Objects::nonNull).toList());
        Map<String, ItemType> sorts = types.all().stream().collect(Collectors.toMap(ItemType::id, Function.identity()));
        return findings.stream()
                .map(finding -> row(finding, finding.code() == null ? null : known.get(finding.code()), sorts, words))
                .toList();
    }

    private static Row row(Finding finding, Item item, Map<String, ItemType> sorts, Wording words) {
        Finding.Seen seen = finding.seen();
        return new Row(
                finding.position(),
                finding.code(),
                item == null ? null : item.name(),
                item == null ? List.of() : says(item, sorts.get(item.typeId()), words),
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

    private static List<String> says(Item item, ItemType type, Wording words) {
        return Stream.concat(
                        Stream.of(
                                words.text("item.state." + item.state().key()),
                                words.department(item.departmentId()),
                                item.service()),
                        type.attributes().stream()
                                .filter(attribute -> item.values().containsKey(attribute.id()))
                                .map(attribute -> attribute.name(words.locale()) + ": "
                                        + said(attribute, item.values().get(attribute.id()), words)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String said(Attribute attribute, String value, Wording words) {
        return attribute.kind() == AttributeKind.YES_NO ? words.text("item." + value) : value;
    }

    /** How long remarks may be, for the pages. */
    int longest() {
        return RecordAudit.REMARKS;
    }
}
