package org.answerable.complaint.web;

import java.util.function.Supplier;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;

/** In whose name a public request acts: the person logged in, else the complainant. */
final class PublicActor {

    private static final Actor COMPLAINANT = Actor.party("complainant");

    private PublicActor() {}

    static <T> T through(String channel, Supplier<T> work) {
        Actor actor = Acting.actor();
        return Acting.as(actor.kind() == Actor.Kind.PERSON ? actor : COMPLAINANT, channel, work);
    }
}
