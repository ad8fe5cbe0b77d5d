package org.answerable.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.answerable.directory.Directory;
import org.answerable.directory.LoginState;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.platform.web.Languages;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a session true to the directory, on every node: who was deactivated or got another password is logged out by the next
 * request, who got other roles or departments works on with those.
 */
class SessionFollowsDirectory extends OncePerRequestFilter {

    private final Directory directory;
    private final Logins logins;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    SessionFollowsDirectory(Directory directory, Logins logins) {
        this.directory = directory;
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present != null && present.getPrincipal() instanceof SignedIn signedIn) {
            LoginState state = logins.state(signedIn.getName()).orElse(null);
            if (state == null || !state.active() || isOlderThanPassword(signedIn, state)) {
                logout.logout(request, response, present);
            } else {
                request.setAttribute(
                        Languages.PERSON_LANGUAGE,
                        follow(signedIn, state, request, response).languageTag());
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isOlderThanPassword(SignedIn signedIn, LoginState state) {
        return state.passwordChangedAt() != null && signedIn.since().isBefore(state.passwordChangedAt());
    }

    private SignedIn follow(
            SignedIn signedIn, LoginState state, HttpServletRequest request, HttpServletResponse response) {
        if (state.version() == signedIn.version()) {
            return signedIn;
        }
        Person person = directory.person(signedIn.getName()).orElseThrow();
        SignedIn fresh = new SignedIn(
                person.id(),
                state.version(),
                signedIn.since(),
                person.language().toLanguageTag());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(fresh, null, Authorities.of(person, state)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return fresh;
    }
}
