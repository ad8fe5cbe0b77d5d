package org.answerable.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ItemRegister;
import org.answerable.platform.CaseId;
import org.answerable.trace.FinishedWork.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that came in since a change or release was carried out and touch what it touched: its items, or a service they belong to. */
@Component
public class ComplaintsSince {

    /** The most that are told. */
    public static final int MOST = 200;

    private final List<FinishedWork> works;
    private final ItemRegister register;
    private final TraceStore store;
    private final CaseFiles caseFiles;

    ComplaintsSince(List<FinishedWork> works, ItemRegister register, TraceStore store, CaseFiles caseFiles) {
        this.works = List.copyOf(works);
        this.register = register;
        this.store = store;
        this.caseFiles = caseFiles;
    }

    /**
     * What was found.
     *
     * @param since      from when on
     * @param services   those of the items, and that of the case itself
     * @param complaints oldest first, at most {@value #MOST}
     * @param more       true if there are more
     */
    public record Since(
            java.time.Instant since, List<String> items, Set<String> services, List<CaseId> complaints, boolean more) {}

    /** What came after the work of the case; empty while it has none, and for a case of another kind. */
    @Transactional(readOnly = true)
    public Optional<Since> of(CaseFile file) {
        return works.stream()
                .flatMap(work -> work.of(file).stream())
                .findFirst()
                .map(work -> since(file, work));
    }

    /** Likewise, by the case's id. */
    @Transactional(readOnly = true)
    public Optional<Since> of(CaseId caseId) {
        return of(caseFiles.get(caseId));
    }

    private Since since(CaseFile file, Work work) {
        Set<String> services = services(file, work.items());
        List<CaseId> found = new ArrayList<>(store.complaintsSince(work.since(), services, work.items(), MOST + 1));
        boolean more = found.size() > MOST;
        return new Since(work.since(), work.items(), services, more ? found.subList(0, MOST) : found, more);
    }

    private Set<String> services(CaseFile file, Collection<String> items) {
        Set<String> services = new HashSet<>(items.isEmpty() ? Set.of() : register.services(items));
        if (file.service() != null) {
            services.add(file.service());
        }
        return services;
    }
}
