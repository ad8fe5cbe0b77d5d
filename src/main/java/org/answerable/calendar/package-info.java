/** Working time: pure arithmetic, and the versioned calendars of the organisation. */
@org.springframework.modulith.ApplicationModule(displayName = "Calendar", allowedDependencies = "platform")
package org.answerable.calendar;
