package org.answerable.engine.expression;

import org.answerable.engine.ModelBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A bean that models may call, and one that they may not. Part of every test server. */
@ModelBean("safeExpressionsProbe")
class SafeExpressionsProbe {

    public String twice(String text) {
        return text + text;
    }

    public int sum(int a, long b) {
        return (int) (a + b);
    }

    @Configuration(proxyBeanMethods = false)
    static class Hidden {

        @Bean
        Object hiddenProbe() {
            return new Object();
        }
    }
}
