/** When nothing may be changed (freezes), and when planned maintenance is done (D-38). It knows nothing of changes; they ask it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Freezes and maintenance windows",
        allowedDependencies = {"platform", "directory", "calendar"})
package org.answerable.window;
