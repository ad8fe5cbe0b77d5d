package org.answerable.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Publishes a bean to the models: a delegate, a listener, or an object whose public methods expressions may call. No other
 * bean can be reached from a model, a form, a filter or a decision table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ModelBean {

    /** The name by which models call the bean, such as {@code complaintSetDeadlines}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();

    /**
     * The variables that the bean sets for conditions of models to read: choices and switches, such as {@code accepted}. Their
     * values are recorded in the ledger.
     */
    String[] answers() default {};

    /**
     * The last model version that called it, such as {@code complaint-handling:4}, once no shipped model does any more;
     * empty while one does. The bean stays, because running cases finish on their version.
     */
    String retired() default "";
}
