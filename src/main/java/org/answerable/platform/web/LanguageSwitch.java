package org.answerable.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Lets {@code ?lang=} on any page switch the language; a nonsensical value changes nothing. */
@Configuration(proxyBeanMethods = false)
class LanguageSwitch implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor switching = new LocaleChangeInterceptor();
        switching.setParamName(Languages.PARAMETER);
        switching.setHttpMethods("GET");
        switching.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switching).excludePathPatterns("/api/**", "/assets/**");
    }
}
