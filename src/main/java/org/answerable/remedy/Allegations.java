package org.answerable.remedy;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a verification is about: what a part of the case is to carry out, or what an answer is about to promise. */
@Component
class Allegations {

    private final RemedyBook book;
    private final ObjectProvider<RemedySource> sources;

    Allegations(RemedyBook book, ObjectProvider<RemedySource> sources) {
        this.book = book;
        this.sources = sources;
    }

    List<Allegation> of(RemedyPart part) {
        List<Remedy> granted = book.open(part);
        return granted.isEmpty()
                ? proposed(part)
                : granted.stream().map(Allegation::of).toList();
    }

    private List<Allegation> proposed(RemedyPart part) {
        return sources.orderedStream()
                .flatMap(source -> source.proposed(part.caseId()).stream())
                .map(Allegation::of)
                .toList();
    }
}
