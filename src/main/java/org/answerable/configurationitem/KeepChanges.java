package org.answerable.configurationitem;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.configurationitem.ItemChange.Field;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * Writes changes that were checked, with one line of history for each field. What an approved change caused is a fact of its ledger too:
 * so the case proves what it did.
 */
@Component
class KeepChanges {

    private final Items items;
    private final Ledger ledger;
    private final Clock clock;

    KeepChanges(Items items, Ledger ledger, Clock clock) {
        this.items = items;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Writes all of them; in a transaction of the caller. */
    void keep(List<ItemChange> changes, Cause cause) {
        items.insert(changes.stream()
                .filter(change -> change.before() == null)
                .map(ItemChange::after)
                .toList());
        changes.stream()
                .filter(change -> change.before() != null)
                .forEach(change -> items.update(change.before(), change.after()));
        note(
                changes.stream()
                        .flatMap(change -> change.fields().stream().map(field -> new Noted(change.after(), field)))
                        .toList(),
                cause);
    }

    /** A field of an item that changes. */
    record Noted(Item item, Field field) {}

    /** Writes the lines of history, and the facts of the case that caused them. */
    void note(List<Noted> noted, Cause cause) {
        Instant now = clock.instant();
        items.addHistory(noted.stream().map(each -> line(each, cause, now)).toList());
        if (!cause.isCorrection()) {
            noted.forEach(each -> ledger.record(cause.caseId(), fact(each)));
        }
    }

    private static Fact fact(Noted noted) {
        return Fact.of("item.changed")
                .with("item", noted.item().code())
                .with("field", noted.field().name())
                .with("before", noted.field().before())
                .with("after", noted.field().after());
    }

    private static HistoryLine line(Noted noted, Cause cause, Instant now) {
        return new HistoryLine(
                Ids.next(),
                noted.item().id(),
                noted.item().version(),
                now,
                Acting.actor().id(),
                Acting.channel(),
                noted.field().name(),
                noted.field().before(),
                noted.field().after(),
                cause.caseId() == null ? null : cause.caseId().value(),
                cause.number(),
                cause.reason());
    }
}
