package org.answerable.workplace.web;

import org.answerable.casefile.CaseFile;
import org.springframework.ui.Model;

/** A part of the case file's page that gathers what it shows by itself; each bean of this type is asked. */
public interface CaseFileSection {

    /** Adds what the part shows to this reader. */
    void fill(Model model, CaseFile file, Reader reader, Wording words);
}
