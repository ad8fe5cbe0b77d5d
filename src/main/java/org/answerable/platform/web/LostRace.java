package org.answerable.platform.web;

/** Recognises failures that mean "somebody else was faster"; each module knows those of the libraries that it hides. */
@FunctionalInterface
public interface LostRace {

    /** True if the failure is a lost race and not a fault, so that the answer is 409 and not 500. */
    boolean isLost(Exception failure);
}
