/** The calendar of changes: planned windows, freezes and maintenance windows, on pages, by REST and as a feed for calendar programs. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar of changes",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "directory",
            "calendar",
            "casefile",
            "change",
            "window",
            "workplace :: web"
        })
package org.answerable.schedule;
