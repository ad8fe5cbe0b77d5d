package org.answerable.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.function.Function;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.BodyBytes;
import org.answerable.platform.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;

/** Opens a case for a program of the staff; the same Idempotency-Key of one sender opens one. */
public final class OpenByRest {

    private final String what;
    private final Opening opening;

    /** Opens cases of one sort, such as {@code change}: keys of another sort are other keys. */
    public OpenByRest(String what, Opening opening) {
        this.what = what;
        this.opening = opening;
    }

    /** Opens the case that the body asks for. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Opens it in the name of the acting person, or gives the case of the first time.
         *
         * @param key digest of the sender's key; null: each request is a new one
         * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
         */
        CaseFile open(String key, String requestHash, byte[] body);
    }

    /**
     * Opens it and answers with its address.
     *
     * @param key the header as it came, may be null
     * @throws IOException if the body cannot be read
     */
    public <T> ResponseEntity<T> answer(
            String key, Principal sender, HttpServletRequest request, Function<CaseFile, T> shown) throws IOException {
        byte[] body = BodyBytes.of(request);
        IdempotencyKey.check(key);
        String once = key == null ? null : Sha256.hex(sender.getName() + ' ' + what + ' ' + key);
        CaseFile opened =
                Acting.as(Actor.person(sender.getName()), "rest", () -> opening.open(once, Sha256.hex(body), body));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.number()))
                .body(shown.apply(opened));
    }
}
