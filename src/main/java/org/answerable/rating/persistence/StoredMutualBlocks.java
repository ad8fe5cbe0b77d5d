package org.answerable.rating.persistence;

import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.rating.MutualBlocks;
import org.answerable.rating.TrueRating;
import org.springframework.stereotype.Component;

/** The mutual blocks in their table. */
@Component
class StoredMutualBlocks implements MutualBlocks {

    private final MutualBlockMapper mapper;

    StoredMutualBlocks(MutualBlockMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void block(CaseId review, TrueRating rating, Instant since) {
        mapper.insert(Ids.next(), review.value(), rating.reference(), rating.driver(), since);
    }

    @Override
    public List<MutualBlock> of(CaseId review) {
        return mapper.selectByCase(review.value());
    }
}
