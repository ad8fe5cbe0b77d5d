package org.answerable.security;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in.
 *
 * @param id          the user id
 * @param version     the version of the person that roles and departments were read from
 * @param since       when the password was checked (UTC)
 * @param languageTag the person's language, as a language tag
 */
record SignedIn(String id, int version, Instant since, String languageTag)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
