package org.answerable.workplace.web;

import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.release.TakenChange;
import org.springframework.stereotype.Component;

/** Tells readers of a release why a change left it or failed; of a confidential change only those who may read its words. */
@Component
record WhyOfChange(CaseAccess access) {

    /** Null for none, or where the reader may not know it. */
    String of(TakenChange taken, CaseFile change, String reader) {
        return access.maySeeParties(change, reader) ? taken.why() : taken.openWhy(change);
    }
}
