/** Working time: pure arithmetic, and the versioned calendars of the organisation. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"platform", "platform :: web"})
package org.answerable.calendar;
