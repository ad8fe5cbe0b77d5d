package org.answerable.lostproperty.persistence;

import java.util.Optional;
import org.answerable.lostproperty.LostItem;
import org.answerable.lostproperty.LostItems;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The lost items in their table. */
@Component
class StoredLostItems implements LostItems {

    private final LostItemMapper mapper;

    StoredLostItems(LostItemMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(LostItem item) {
        mapper.insert(row(item));
    }

    @Override
    public void update(LostItem item) {
        if (mapper.update(row(item)) == 0) {
            throw new StaleException("The lost item of case " + item.caseId() + " has changed");
        }
    }

    @Override
    public Optional<LostItem> find(CaseId caseId) {
        return Optional.ofNullable(mapper.selectByCase(caseId.value())).map(StoredLostItems::item);
    }

    @Override
    public LostItem of(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException("Case " + caseId + " is no lost item"));
    }

    @Override
    public void takeKey(String key, String requestHash, CaseId caseId) {
        mapper.insertKey(key, requestHash, caseId.value());
    }

    @Override
    public Optional<TakenKey> key(String key) {
        return Optional.ofNullable(mapper.selectKey(key))
                .map(row -> new TakenKey(row.requestHash(), new CaseId(row.caseId())));
    }

    private static LostItemRow row(LostItem item) {
        return new LostItemRow(
                item.caseId().value(),
                item.driver(),
                item.car(),
                item.custody(),
                item.place(),
                item.proof(),
                item.videoKept(),
                item.objectedAt(),
                item.version());
    }

    private static LostItem item(LostItemRow row) {
        return new LostItem(
                new CaseId(row.caseId()),
                row.driver(),
                row.car(),
                row.custody(),
                row.place(),
                row.proof(),
                row.videoKept(),
                row.objectedAt(),
                row.version());
    }
}
