package org.answerable.security;

import org.answerable.platform.web.CommandDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The chains without a session: programs send user id and password with every call (HTTP Basic), so that no foreign page can
 * make a browser act. What each address asks for stands in docs/rights.md, and a test compares.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** Users, groups and rights of the engine are kept by the directory alone. */
    private static final String ENGINE_IDENTITY =
            "^/engine-rest(/engine/[^/]+)?/(user|group|tenant|authorization)(/.*)?$";

    private final ProblemAnswers problems;
    private final PasswordLogin login;

    SecurityChains(ProblemAnswers problems, PasswordLogin login) {
        this.problems = problems;
        this.login = login;
    }

    /** Commands beside an embedded database: whoever does not come by their door, or without its secret, is refused. */
    @Bean
    @Order(0)
    SecurityFilterChain commands(HttpSecurity http, CommandDoor door) throws Exception {
        RequestMatcher below = new Below(CommandDoor.PATH);
        return withoutSession(http.securityMatcher(request -> below.matches(request) || door.concerns(request)))
                .authorizeHttpRequests(rules -> rules.anyRequest()
                        .access((caller, asked) -> new AuthorizationDecision(door.opensTo(asked.getRequest()))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, failure) -> problems.handle(request, response, null))
                        .accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher(new Below("/assets")))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(PageHeaders::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, OtherMethod otherMethod) throws Exception {
        return withPassword(http.securityMatcher(new Below("/api")))
                .authorizeHttpRequests(rules -> rules.requestMatchers(otherMethod)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/complaints", "/api/v1/lost-items")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/lost-items/*")
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/track/**", "/api/v1/comments/*", "/api/v1/openapi", "/api/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/signals", "/api/v1/changes", "/api/v1/releases")
                        .hasAnyRole("HANDLER", "DEPARTMENT_HEAD")
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/calendars/**",
                                "/api/v1/freezes/**",
                                "/api/v1/maintenance-windows/**")
                        .hasAnyRole("PROCESS_OWNER", "ADMINISTRATOR")
                        .requestMatchers("/api/v1/deadline-policy/**")
                        .hasAnyRole("PROCESS_OWNER", "ADMINISTRATOR")
                        .requestMatchers(HttpMethod.GET, "/api/v1/calendars/*/versions/*/deadlines")
                        .hasAnyRole("PROCESS_OWNER", "ADMINISTRATOR")
                        .requestMatchers("/api/v1/indicators", "/api/v1/indicators/**")
                        .hasAnyRole(Authorities.FIGURES)
                        .anyRequest()
                        .hasAnyRole(Authorities.ANY_ROLE))
                .headers(PageHeaders::strict)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return withPassword(http.securityMatcher(new Below("/engine-rest")))
                .authorizeHttpRequests(rules -> rules.requestMatchers(Writing.to(ENGINE_IDENTITY))
                        .denyAll()
                        .anyRequest()
                        .hasAnyRole(Authorities.ANY_ROLE))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return withPassword(http.securityMatcher(new Below("/actuator")))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private HttpSecurity withPassword(HttpSecurity http) throws Exception {
        return withoutSession(http)
                .authenticationProvider(login)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
