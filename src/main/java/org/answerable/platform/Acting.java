package org.answerable.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts on this thread, and through which channel. The ledger asks here. */
public final class Acting {

    private static final ThreadLocal<Acting> CURRENT = new ThreadLocal<>();

    private final Actor actor;
    private final String channel;

    private Acting(Actor actor, String channel) {
        this.actor = actor;
        this.channel = channel;
    }

    /** Runs the work in the name of the actor, as having come in by the channel (web, rest, tasklist, mail, import…). */
    public static <T> T as(Actor actor, String channel, Supplier<T> work) {
        Acting before = CURRENT.get();
        CURRENT.set(new Acting(actor, channel));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Like {@link #as(Actor, String, Supplier)} for work without a result. */
    public static void as(Actor actor, String channel, Runnable work) {
        as(actor, channel, () -> {
            work.run();
            return null;
        });
    }

    /** The actor of this thread: the one set by {@code as}, else the person logged in, else the system. */
    public static Actor actor() {
        return Optional.ofNullable(CURRENT.get())
                .map(acting -> acting.actor)
                .or(() -> loggedIn().map(Actor::person))
                .orElse(Actor.SYSTEM);
    }

    /**
     * The channel of this thread: the one set by {@code as}, else for a login the one that the request came by ({@code staff},
     * {@code rest}, {@code tasklist}, {@code engine-rest}), else {@code system}.
     */
    public static String channel() {
        return Optional.ofNullable(CURRENT.get())
                .map(acting -> acting.channel)
                .orElseGet(() -> loggedIn().isPresent() ? UsedChannel.ofRequest() : "system");
    }

    private static Optional<String> loggedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    private static void restore(Acting before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
