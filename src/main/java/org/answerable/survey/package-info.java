/** Whether people are content: call-backs by sample, ratings, and what follows from a low score. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile"})
package org.answerable.survey;
