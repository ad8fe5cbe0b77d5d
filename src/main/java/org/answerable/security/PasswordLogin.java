package org.answerable.security;

import java.time.Clock;
import org.answerable.directory.Directory;
import org.answerable.directory.LoginState;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.engine.Identities;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks user id and password against the engine's identity tables, which also count failed tries and let a user pause after
 * them; roles and departments come from the directory. The refusal never tells which of the two was wrong.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Identities identities;
    private final Directory directory;
    private final Logins logins;
    private final RecentLogins recentLogins;
    private final Clock clock;

    PasswordLogin(Identities identities, Directory directory, Logins logins, RecentLogins recentLogins, Clock clock) {
        this.identities = identities;
        this.directory = directory;
        this.logins = logins;
        this.recentLogins = recentLogins;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        LoginState state = logins.state(userId).orElse(null);
        if (!isRight(userId, password, state)) {
            throw new BadCredentialsException("User id or password is wrong, or the login pauses");
        }
        return signedIn(directory.person(userId).orElseThrow(), state);
    }

    /** What a session carries for the person as it is now. */
    Authentication signedIn(Person person, LoginState state) {
        SignedIn principal = new SignedIn(
                person.id(), state.version(), clock.instant(), person.language().toLanguageTag());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, Authorities.of(person, state));
    }

    private boolean isRight(String userId, String password, LoginState state) {
        if (recentLogins.knows(userId, password, state)) {
            return true;
        }
        boolean right = identities.checkPassword(userId, password) && state != null && state.active();
        if (right) {
            recentLogins.remember(userId, password, state);
        }
        return right;
    }
}
