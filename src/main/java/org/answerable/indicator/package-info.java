/**
 * Figures for managers, counted from what the cases hold: volume, promises kept, backlog and its age, answers disputed. Its statements
 * read the tables of cases, deadlines and answers; it has none of its own.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Indicator",
        allowedDependencies = {"platform", "platform :: web", "directory", "casefile", "workplace :: web"})
package org.answerable.indicator;
