package org.answerable.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.answerable.platform.CaseId;

/** Who may open a case and do what; pages and REST both ask here. */
public interface CaseAccess {

    /**
     * The case of the number, for this reader.
     *
     * @throws org.answerable.platform.NotFoundException  if there is no such case
     * @throws org.answerable.platform.ForbiddenException if the reader may not open it
     */
    CaseFile open(String number, String userId);

    /** True if the person may read the case: front desk, auditor, manager, or in a department that owns, owned or helps it. */
    boolean mayRead(CaseFile caseFile, String userId);

    /** Those of the cases that the person may read; at most one question for all. */
    Set<CaseId> readable(Collection<CaseId> cases, String userId);

    /** True if the person may add to the case: a handler or head of the front desk or of a department that owns or helps it. */
    boolean mayWork(CaseFile caseFile, String userId);

    /** True if the person decides about the case: a handler or head of the department that owns it, of the front desk before that. */
    boolean mayHandle(CaseFile caseFile, String userId);

    /** True if the person works at the front desk, which takes calls for all. */
    boolean atFrontDesk(String userId);

    /** True if the person may see who the parties are; of a confidential case only the department that handles it now. */
    boolean maySeeParties(CaseFile caseFile, String userId);

    /** The subject for this reader; null if the case is confidential and the reader may not see its parties. */
    String subject(CaseFile caseFile, String userId);

    /**
     * The parties for this reader. A look at those of a confidential case is recorded in its ledger.
     *
     * @throws org.answerable.platform.ForbiddenException if the reader may not see them
     */
    List<Party> parties(CaseFile caseFile, String userId);

    /** True if the person may take the case's ledger away: an auditor, or a handler or head of the department that handles it now. */
    boolean mayProve(CaseFile caseFile, String userId);

    /** What the person's lists contain. */
    Scope scope(String userId);

    /**
     * The cases a person may read.
     *
     * @param all         true if every case
     * @param departments else those that these departments own, owned or helped
     * @param handled     the departments in whose name the person handles cases, {@link #UNROUTED} among them at the front desk
     */
    record Scope(boolean all, Set<String> departments, Set<String> handled) {

        /** Stands for the owner of a case that no department owns yet. */
        static final String UNROUTED = "";

        /** True if the words of such a case are kept from the person: it is confidential, and another department handles it. */
        public boolean hides(boolean confidential, String ownerDepartment) {
            return confidential && !handled.contains(ownerDepartment == null ? UNROUTED : ownerDepartment);
        }
    }
}
