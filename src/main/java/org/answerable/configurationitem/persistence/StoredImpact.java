package org.answerable.configurationitem.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.answerable.configurationitem.ImpactStore;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.Items.Named;
import org.springframework.stereotype.Repository;

/** Reads the graph from its tables. */
@Repository
class StoredImpact implements ImpactStore {

    private final ImpactMapper mapper;

    StoredImpact(ImpactMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Named> root(String code) {
        return Optional.ofNullable(mapper.selectRoot(code))
                .map(row -> new Named(
                        row.id(),
                        row.code(),
                        row.name(),
                        row.typeId(),
                        ItemState.ofKey(row.state()).orElseThrow()));
    }

    @Override
    public List<Step> steps(Collection<String> up, Collection<String> down, int limit) {
        return mapper.selectSteps(up, down, limit).stream().map(StepRow::step).toList();
    }
}
