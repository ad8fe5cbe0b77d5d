/** Letters to the parties of a case: filed with it and mailed, in the reader's language. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {"platform", "ledger", "directory", "casefile", "notification"})
package org.answerable.letter;
