/** The append-only record of every case: one entry per case and transaction, hash chained. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"platform", "engine"})
package org.answerable.ledger;
