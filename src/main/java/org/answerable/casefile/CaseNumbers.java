package org.answerable.casefile;

import java.time.Instant;
import org.answerable.casefile.persistence.NumberBlocks;
import org.springframework.stereotype.Component;

/** Names cases: kind, the year in which the organisation received them by its own calendar, and a running number. */
@Component
class CaseNumbers {

    private final NumberBlocks blocks;
    private final CaseFileSettings settings;

    CaseNumbers(NumberBlocks blocks, CaseFileSettings settings) {
        this.blocks = blocks;
        this.settings = settings;
    }

    /** A number that no other case has, such as {@code CP-2026-000123}. */
    String next(CaseKind kind, Instant receivedAt) {
        int year = receivedAt.atZone(settings.zone()).getYear();
        return "%s-%d-%06d".formatted(kind.code(), year, blocks.next(kind.code(), year));
    }
}
