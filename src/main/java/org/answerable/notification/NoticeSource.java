package org.answerable.notification;

import java.util.List;
import java.util.Map;

/** Puts notices into words at the moment they leave; a bean of the module that tells them. */
public interface NoticeSource {

    /** Its name in {@link Notice#source()}. */
    String key();

    /**
     * The mails of the notices, by notice id, as things stand now. A notice whose matter is settled is left out, and nobody hears of it. All
     * go to one reader. Values that a digest shows of each: {@code number}, {@code about}, {@code headline}, {@code due},
     * {@code late}, {@code span}, and {@code answer}, the link by which it is answered (may be missing).
     */
    Map<String, Mail> mails(List<Notice> notices);
}
