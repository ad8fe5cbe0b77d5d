package org.answerable.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * What stands before all addresses: {@code ?lang=} on any page switches the language (a nonsensical value changes nothing), and a
 * program's query may hold only what its address takes.
 */
@Configuration(proxyBeanMethods = false)
class Interceptors implements WebMvcConfigurer {

    private final QueryRules queries;

    Interceptors(QueryRules queries) {
        this.queries = queries;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor switching = new LocaleChangeInterceptor();
        switching.setParamName(Languages.PARAMETER);
        switching.setHttpMethods("GET");
        switching.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switching).excludePathPatterns("/api/**", "/assets/**");
        registry.addInterceptor(queries).addPathPatterns("/api/v1/**", "/staff/cases/export.*");
    }
}
