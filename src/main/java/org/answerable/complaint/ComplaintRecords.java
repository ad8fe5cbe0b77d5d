package org.answerable.complaint;

import org.answerable.platform.CaseId;

/** Stores what a complaint has beyond its case file. */
public interface ComplaintRecords {

    /** Stores the record of a complaint just opened. */
    void insert(ComplaintRecord record);

    /**
     * The record.
     *
     * @throws org.answerable.platform.NotFoundException if the case is no complaint
     */
    ComplaintRecord get(CaseId caseId);

    /**
     * Stores the change.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(ComplaintRecord record);
}
