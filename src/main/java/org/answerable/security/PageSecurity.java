package org.answerable.security;

import jakarta.servlet.DispatcherType;
import org.answerable.directory.Directory;
import org.answerable.directory.Logins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/** The chains of people in a browser: one login page, one session, for our pages and for the engine's applications. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String LOGIN = "/login";
    private static final String SESSION_COOKIE = "ANSWERABLE";
    /** Not XSRF-TOKEN: that name is the engine's. */
    private static final String CSRF_COOKIE = "ANSWERABLE-CSRF";

    /** Users, groups and rights of the engine are kept by the directory alone. */
    private static final String ENGINE_IDENTITY =
            "^/camunda/api/engine(/engine/[^/]+)?/(user|group|tenant|authorization)(/.*)?$";
    /** The engine's own login would be a second one, and its set-up page would let anybody make an administrator. */
    private static final String ENGINE_SIDE_DOORS = "^/camunda/api/admin/(auth/user/[^/]+/login/.*|setup/.*)$";

    private static final String ENGINE_LOGOUT = "^/camunda/api/admin/auth/user/[^/]+/logout$";

    private final PasswordLogin login;
    private final SessionFollowsDirectory sessionFollowsDirectory;

    PageSecurity(PasswordLogin login, Directory directory, Logins logins) {
        this.login = login;
        this.sessionFollowsDirectory = new SessionFollowsDirectory(directory, logins);
    }

    /** The engine's applications bring their own content security policy and their own defence against forged requests. */
    @Bean
    @Order(10)
    SecurityFilterChain engineApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(new Below("/camunda"))
                .authenticationProvider(login)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                RegexRequestMatcher.regexMatcher(ENGINE_SIDE_DOORS), Writing.to(ENGINE_IDENTITY))
                        .denyAll()
                        .anyRequest()
                        .hasAnyRole(Authorities.ANY_ROLE))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), new Below("/camunda/api"))
                        .defaultAuthenticationEntryPointFor(new ToLogin(LOGIN), new Below("/camunda"))
                        .accessDeniedHandler(new PageRefusal()))
                .logout(logout -> logout.logoutRequestMatcher(Writing.to(ENGINE_LOGOUT))
                        .logoutSuccessHandler((request, response, person) -> response.setStatus(204))
                        .deleteCookies(SESSION_COOKIE))
                .headers(headers ->
                        headers.frameOptions(frames -> frames.sameOrigin()).cacheControl(caching -> caching.disable()))
                .addFilterBefore(sessionFollowsDirectory, AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain pages(HttpSecurity http, NothingThere nothingThere, OtherMethod otherMethod) throws Exception {
        CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieName(CSRF_COOKIE);
        csrfTokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.authenticationProvider(login)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(otherMethod)
                                .permitAll()
                                .requestMatchers(
                                        "/",
                                        "/complaints/**",
                                        "/lost-items/**",
                                        "/track/**",
                                        "/notices/**",
                                        "/calendar-feeds/**",
                                        LOGIN)
                                .permitAll()
                                .requestMatchers("/agreements/*", "/agreements/*/new-link", "/comments/*")
                                .permitAll()
                                .requestMatchers("/account/**")
                                .authenticated()
                                .requestMatchers("/admin", "/admin/**")
                                .hasRole("ADMINISTRATOR")
                                .requestMatchers(
                                        "/staff/calendars/edit",
                                        "/staff/calendars/edit/**",
                                        "/staff/promises",
                                        "/staff/ladders",
                                        "/staff/configuration-items/types",
                                        "/staff/configuration-items/types/**")
                                .hasAnyRole("PROCESS_OWNER", "ADMINISTRATOR")
                                .requestMatchers("/indicators", "/indicators/**")
                                .hasAnyRole(Authorities.FIGURES)
                                .requestMatchers(HttpMethod.POST, "/staff/changes/windows/**")
                                .hasAnyRole("PROCESS_OWNER", "ADMINISTRATOR")
                                .requestMatchers("/staff/changes/new", "/staff/releases/new")
                                .hasAnyRole("HANDLER", "DEPARTMENT_HEAD")
                                .requestMatchers("/staff", "/staff/**", "/demonstration/**")
                                .hasAnyRole(Authorities.ANY_ROLE)
                                .requestMatchers(nothingThere)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(form ->
                        form.loginPage(LOGIN).defaultSuccessUrl("/staff").failureUrl("/login?failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies(SESSION_COOKIE))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new PageRefusal()))
                .headers(PageHeaders::strict)
                .addFilterBefore(sessionFollowsDirectory, AnonymousAuthenticationFilter.class)
                .build();
    }
}
