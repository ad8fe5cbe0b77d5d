/** The audit of configuration items, twice a year: a case for each department that owns items, opened by the clock (F-44, D-54). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit of configuration items",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "engine",
            "ledger",
            "directory",
            "casefile",
            "deadline",
            "change",
            "unapproved",
            "configurationitem",
            "workplace :: web"
        })
package org.answerable.itemaudit;
