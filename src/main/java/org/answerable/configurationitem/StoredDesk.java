package org.answerable.configurationitem;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of this process. */
@Component
class StoredDesk implements ItemImportDesk {

    private static final int ATTEMPTS = 5;

    private final ItemImports imports;
    private final TakeRows takeRows;
    private final TakeRelations takeRelations;
    private final TransactionTemplate transactions;

    StoredDesk(ItemImports imports, TakeRows takeRows, TakeRelations takeRelations, TransactionTemplate transactions) {
        this.imports = imports;
        this.takeRows = takeRows;
        this.takeRelations = takeRelations;
        this.transactions = transactions;
    }

    @Override
    public String begin(Begin begin) {
        String reason = Causes.correction(begin.reason()).reason();
        return again(() -> transactions.execute(
                status -> imports.begin(new Begin(begin.sort(), begin.digest(), begin.fileName(), reason))));
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return again(() -> transactions.execute(status -> {
            List<Outcome> outcomes = takeOnce(batch);
            if (batch.importId() == null) {
                status.setRollbackOnly();
            }
            return outcomes;
        }));
    }

    /** Somebody else registered the same items, or took the same batch, at the same moment: now it is seen. */
    private static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DuplicateKeyException | PessimisticLockingFailureException meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private List<Outcome> takeOnce(Batch batch) {
        Optional<Set<Long>> refusedBefore =
                batch.importId() == null ? Optional.empty() : imports.refusedOf(batch.importId(), batch.first());
        Set<Integer> places = IntStream.range(0, batch.rows().size())
                .filter(place -> refusedBefore
                        .map(lines -> lines.contains(batch.rows().get(place).line()))
                        .orElse(true))
                .boxed()
                .collect(Collectors.toSet());
        Outcome[] outcomes = places.isEmpty()
                ? new Outcome[batch.rows().size()]
                : batch.sort() == Sort.ITEMS ? takeRows.take(batch, places) : takeRelations.take(batch, places);
        Outcome taken = new Outcome(Fate.TAKEN, List.of());
        List<Outcome> all = Arrays.stream(outcomes)
                .map(outcome -> outcome == null ? taken : outcome)
                .toList();
        if (batch.importId() != null && !places.isEmpty()) {
            imports.mark(batch.importId(), batch.first(), refused(batch, all), refusedBefore.isPresent());
        }
        return all;
    }

    private static Set<Long> refused(Batch batch, List<Outcome> outcomes) {
        Set<Long> lines = new HashSet<>();
        for (int place = 0; place < outcomes.size(); place++) {
            if (outcomes.get(place).fate() == Fate.REFUSED) {
                lines.add(batch.rows().get(place).line());
            }
        }
        return lines;
    }
}
