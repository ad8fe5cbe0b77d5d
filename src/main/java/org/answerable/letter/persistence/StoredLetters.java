package org.answerable.letter.persistence;

import java.util.List;
import org.answerable.letter.LetterStore;
import org.answerable.letter.PartyLetter;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The letters in their table. */
@Component
class StoredLetters implements LetterStore {

    private final PartyLetterMapper mapper;

    StoredLetters(PartyLetterMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(PartyLetter letter) {
        mapper.insert(PartyLetterRow.of(letter));
    }

    @Override
    public PartyLetter get(CaseId caseId, String id) {
        PartyLetterRow row = mapper.selectById(caseId.value(), id);
        if (row == null) {
            throw new NotFoundException("Case " + caseId + " has no letter " + id);
        }
        return row.toLetter();
    }

    @Override
    public List<PartyLetter> of(CaseId caseId) {
        return mapper.selectByCase(caseId.value()).stream()
                .map(PartyLetterRow::toLetter)
                .toList();
    }

    @Override
    public void update(PartyLetter letter) {
        if (mapper.update(PartyLetterRow.of(letter)) != 1) {
            throw new StaleException("The letter was changed by somebody else in between; look at it again.");
        }
    }
}
