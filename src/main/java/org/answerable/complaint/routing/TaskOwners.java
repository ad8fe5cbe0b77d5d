package org.answerable.complaint.routing;

import org.answerable.platform.CaseId;

/** The open tasks of a complaint follow its owner. */
public interface TaskOwners {

    /**
     * Offers the tasks that were offered to one department to another, which may be the same.
     *
     * @param person who works them from now on, null for nobody in particular; tasks that check or decide go to nobody
     */
    void move(CaseId caseId, String fromDepartment, String toDepartment, String person);
}
