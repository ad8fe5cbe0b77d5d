package org.answerable.inbound.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.answerable.inbound.model.MailFile;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/**
 * What Outlook packs into {@code winmail.dat} (TNEF, MS-OXTNEF).
 *
 * @param text of its rich text, empty if there is none
 */
record TnefMail(String text, List<MailFile> files) {

    /**
     * Unpacks it.
     *
     * @throws IOException if it is no TNEF
     */
    static TnefMail of(byte[] content) throws IOException {
        HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(content));
        List<MailFile> files = new ArrayList<>();
        for (Attachment attachment : message.getAttachments()) {
            if (attachment.getAttribute(org.apache.poi.hmef.attribute.TNEFProperty.ID_ATTACHDATA) != null) {
                files.add(new MailFile(name(attachment, files.size() + 1), attachment.getContents()));
            }
        }
        return new TnefMail(text(message), files);
    }

    private static String name(Attachment attachment, int number) {
        return Optional.ofNullable(attachment.getLongFilename())
                .or(() -> Optional.ofNullable(attachment.getFilename()))
                .map(HeaderText::ofBytesInText)
                .filter(name -> !name.isEmpty())
                .orElse("attachment-" + number);
    }

    private static String text(HMEFMessage message) throws IOException {
        String rtf = message.getBody();
        if (rtf == null || rtf.isBlank()) {
            return "";
        }
        RTFEditorKit reader = new RTFEditorKit();
        Document read = reader.createDefaultDocument();
        try {
            reader.read(new StringReader(rtf), read, 0);
            return read.getText(0, read.getLength()).strip();
        } catch (BadLocationException broken) {
            throw new IOException(broken);
        }
    }
}
