/** Complaints: intake, classification, triage, reply, closure. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Complaint",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "deadline", "notification"})
package org.answerable.complaint;
