package org.answerable.letter;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A document on A4 as PDF: a title and a text. */
@Component
public class PaperPage {

    private static final Logger LOG = LoggerFactory.getLogger(PaperPage.class);

    private final LetterPage page;

    PaperPage(LetterPage page) {
        this.page = page;
    }

    /** The document; empty if no font of this machine shows the text. */
    public Optional<byte[]> render(String title, String text) {
        try {
            return Optional.of(page.render(title, text));
        } catch (FontMissingException missing) {
            LOG.warn("A document is not written as PDF: {}", missing.getMessage());
            return Optional.empty();
        }
    }
}
