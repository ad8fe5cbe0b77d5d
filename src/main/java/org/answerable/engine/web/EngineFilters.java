package org.answerable.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.answerable.engine.StartFormLists;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's login filters, right after our security filter, and behind them what fills its start forms. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final Map<String, String> PROVIDER =
            Map.of("authentication-provider", LoggedInPerson.class.getName());

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineApplicationsLogin() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("engine-applications-login");
        filter.setInitParameters(PROVIDER);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.setName("engine-rest-login");
        filter.setInitParameters(PROVIDER);
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<StartFormFilter> startForms(List<StartFormLists> sources, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new StartFormFilter(sources, json));
        filter.setName("start-forms");
        filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
        return filter;
    }
}
