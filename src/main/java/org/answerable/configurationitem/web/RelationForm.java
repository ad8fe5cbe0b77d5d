package org.answerable.configurationitem.web;

import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.RelateItems;

/** A relation as entered on the page of its first item. */
record RelationForm(String kind, String target, String change, String reason) {

    RelateItems.Wanted from(String source) {
        return new RelateItems.Wanted(source, kind, target);
    }

    Because because() {
        return new Because(FormText.orNull(change), FormText.orNull(reason));
    }
}
