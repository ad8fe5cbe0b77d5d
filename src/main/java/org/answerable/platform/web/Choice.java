package org.answerable.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a parameter of a query takes, written down here or kept by a {@link Vocabulary}. {@link QueryRules} refuses any
 * other, and the description of the interface lists them.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Choice {

    /** The values, where they never change. */
    String[] value() default {};

    /** The name of the vocabulary that knows them, where tables or rows say. */
    String of() default "";
}
