package org.answerable.workplace.web;

import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.letter.PostLetter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Printing letters again that found no font when their task began. */
@Component
@Order(8)
record LetterActions(PostLetter useCase, CaseAccess access) implements CaseAction {

    @Override
    public String key() {
        return "print-letter";
    }

    @Override
    public boolean allowed(CaseFile file, String userId) {
        return access.mayWork(file, userId) && access.maySeeParties(file, userId);
    }

    @Override
    public boolean offered(CaseFile file) {
        return useCase.unprinted(file.id());
    }

    @Override
    public List<Field> fields(CaseFile file, Wording words) {
        return List.of();
    }

    @Override
    public void perform(CaseFile file, Values values) {
        useCase.printAgain(file.id());
    }
}
