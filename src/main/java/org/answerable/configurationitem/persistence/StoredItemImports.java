package org.answerable.configurationitem.persistence;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.configurationitem.ItemImportDesk.Begin;
import org.answerable.configurationitem.ItemImports;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Repository;

/** The imports in their tables. */
@Repository
class StoredItemImports implements ItemImports {

    private final ItemImportMapper mapper;
    private final Clock clock;

    StoredItemImports(ItemImportMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String begin(Begin begin) {
        String sort = begin.sort().name().toLowerCase(Locale.ROOT);
        String known = mapper.selectId(begin.digest(), sort);
        if (known != null) {
            return known;
        }
        String id = Ids.next();
        mapper.insert(
                id,
                sort,
                begin.digest(),
                begin.fileName(),
                begin.reason(),
                Acting.actor().id(),
                clock.instant());
        return id;
    }

    @Override
    public Optional<Set<Long>> refusedOf(String importId, int first) {
        return Optional.ofNullable(mapper.selectRefused(importId, first)).map(lines -> Arrays.stream(lines.split(","))
                .filter(line -> !line.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet()));
    }

    @Override
    public void mark(String importId, int first, Set<Long> refused, boolean again) {
        String lines = refused.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        if (again) {
            mapper.updateBatch(importId, first, lines);
        } else {
            mapper.insertBatch(importId, first, lines);
        }
    }
}
