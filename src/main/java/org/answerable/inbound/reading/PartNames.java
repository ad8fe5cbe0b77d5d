package org.answerable.inbound.reading;

import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.field.ContentTypeField;

/** How a part's file is called: by its disposition, else by its type, in any of the ways in which programs write it. */
final class PartNames {

    private PartNames() {}

    /** The name, or null. */
    static String of(Entity part) {
        String name = part.getFilename();
        if (name == null && part.getHeader().getField("Content-Type") instanceof ContentTypeField type) {
            name = type.getParameter("name");
        }
        if (name == null) {
            return null;
        }
        String read = HeaderText.ofBytesInText(name);
        return read.isEmpty() ? null : read;
    }
}
