/** The daily check of ratings: a case for each day, opened by the clock. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Rating",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "deadline", "remedy"})
package org.answerable.rating;
