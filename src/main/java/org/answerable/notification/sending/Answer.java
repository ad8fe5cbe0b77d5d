package org.answerable.notification.sending;

/** What became of one attempt to hand a mail over. */
sealed interface Answer {

    /** The words of the mail server, or ours if it said none. */
    String words();

    /** The mail server answers for the mail from now on. */
    record Accepted(String words) implements Answer {}

    /** No further attempt can succeed: the address or the mail is refused for good. */
    record Refused(String words) implements Answer {}

    /** Not now; a later attempt may succeed. */
    record Postponed(String words) implements Answer {}

    /** The mail server cannot be reached or does not let us in, so that other mails need not be tried now either. */
    record Unreachable(String words) implements Answer {}
}
