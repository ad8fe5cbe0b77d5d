package org.answerable.notification;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.answerable.directory.Addressee;

/**
 * A mail to be rendered from a template.
 *
 * @param once     names the fact that is told, such as {@code deadline:<id>:rung:due:<user>}; never mailed twice
 * @param template name of the template pair (HTML and text) and of its subject in the bundle, such as {@code deadline-notice}
 * @param address  the recipient's mail address
 * @param name     the recipient's name, may be null
 * @param recipientId user id of a person or party id, for the ledger (which never holds the address in clear)
 * @param language the language to write in
 * @param zone     the zone in which times are shown
 * @param urgent   true if it must not wait for the recipient's working hours
 * @param values   what the template shows; instants are formatted in the zone; texts from outside are escaped; {@code number} is the
 *                 case number, see the package
 */
public record Mail(
        String once,
        String template,
        String address,
        String name,
        String recipientId,
        Locale language,
        ZoneId zone,
        boolean urgent,
        Map<String, Object> values) {

    /** One that is not urgent, to somebody of ours. */
    public static Mail to(Addressee to, String once, String template, Map<String, Object> values) {
        return new Mail(once, template, to.address(), to.name(), to.id(), to.language(), to.zone(), false, values);
    }
}
