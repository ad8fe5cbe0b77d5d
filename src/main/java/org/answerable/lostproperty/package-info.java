/** Things left in a car: the driver is contacted at once, the thing comes back free of charge, or the answer is truthful (F-03). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Lost property",
        allowedDependencies = {"platform", "engine", "ledger", "directory", "casefile", "deadline", "letter"})
package org.answerable.lostproperty;
