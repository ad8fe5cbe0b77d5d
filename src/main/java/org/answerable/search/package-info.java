/**
 * Finds cases: by words, by filters, page by page. Its statements read the tables of case files and deadlines; its own table is
 * filled from what the ledger is told, and can be rebuilt from the ledger.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"platform", "ledger", "casefile"})
package org.answerable.search;
