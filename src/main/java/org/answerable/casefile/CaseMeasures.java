package org.answerable.casefile;

import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.platform.Measures;
import org.springframework.stereotype.Component;

/** Counts cases that are registered and closed here, by kind and profile. Those closed in another system before come by an import. */
@Component
class CaseMeasures {

    private final Measures measures;

    CaseMeasures(Measures measures, CaseMapper cases) {
        this.measures = measures;
        measures.state("answerable.cases.open", "Cases that are not closed", cases::countOpen);
    }

    void registered(CaseFile file) {
        count("answerable.cases.registered", "Cases that were registered", file);
    }

    void closed(CaseFile file) {
        count("answerable.cases.closed", "Cases that were closed", file);
    }

    private void count(String name, String description, CaseFile file) {
        measures.count(name, description, "kind", file.kind().key(), "profile", file.profile());
    }
}
