/** Letters to the parties of a case: filed with it and mailed in the reader's language, or told by phone or on paper. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "notification"})
package org.answerable.letter;
