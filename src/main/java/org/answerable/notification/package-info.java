/**
 * Speaks for all: renders mails and notices, queues them in the transaction, sends them after it.
 *
 * <h2>How to write a mail</h2>
 *
 * A module that tells somebody something calls {@link org.answerable.notification.Outbox#queue} with a
 * {@link org.answerable.notification.Mail} and brings, for each {@code template} name such as {@code deadline-notice}:
 *
 * <ul>
 *   <li>{@code templates/mail/deadline-notice.html}: Thymeleaf, only the body (paragraphs, lists; no {@code <html>}, no greeting,
 *       no footer: the shared layout puts them around). Values by {@code th:text} alone, never {@code th:utext}.
 *   <li>{@code templates/mail/deadline-notice.txt}: Thymeleaf text mode, the same content for readers without HTML. Values by
 *       {@code [(${value})]} and texts by {@code [(#{key(${value})})]}; never double square brackets, which would escape for
 *       HTML. Conditions: {@code [# th:if="${late}"]...[/]}, lists: {@code [# th:each="line : ${lines}"]...[/]}.
 *   <li>in the module's bundle, in both languages, {@code mail.deadline-notice.subject} and {@code mail.deadline-notice.why}
 *       ("You get this mail because you head the department that owns the case."), both with named places such as
 *       {@code {number}} that are filled from the values (no message format there: an apostrophe stands for itself), and
 *       {@code mail.deadline-notice.<line>} for the lines of the templates (message format with {@code {0}}; an apostrophe is
 *       doubled where there are arguments). Lines that several mails share: {@code mail.complaint.<line>} for {@code complaint-…}.
 * </ul>
 *
 * <h2>What a template sees</h2>
 *
 * <ul>
 *   <li>all values of the mail. {@link java.time.Instant} reads as date and time in the recipient's zone and language
 *       ({@code ${due}}), its parts as {@code ${due.day}} and {@code ${due.time}}; {@link java.time.Duration} as
 *       {@code 1 h 5 min}; {@link org.springframework.context.MessageSourceResolvable} as the text in the recipient's language
 *       (for categories, kinds and the like, also in the subject); lists and maps of these likewise;
 *   <li>{@code ${base}}: the address of this installation without a slash at the end, for links: {@code ${base}/staff/cases/…};
 *   <li>{@code ${name}}: the recipient's name, may be null; {@code ${language}}: its language tag.
 * </ul>
 *
 * The value {@code number}, when given, is the case number: it stands in the head of the mail and in its header
 * {@code X-Answerable-Case}. Classes that the layout styles: {@code lead} (first, larger paragraph), {@code facts} (a {@code dl}
 * of terms), {@code action} (a link shown as a button), {@code late} (a warning), {@code quote} (words of a party), {@code quiet}.
 * Languages are English and Simplified Chinese; any other reads English. A test goes through all templates and bundles.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"platform", "ledger", "directory"})
package org.answerable.notification;
