package org.answerable.notification.sending;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where mails end in the built-in mailbox: in a demonstration without a mail server. */
public final class BuiltInMailbox implements Condition {

    /** A demonstration, and {@code spring.mail.host} is not set. */
    static boolean isUsed(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demonstration"))
                && environment.getProperty("spring.mail.host", "").isBlank();
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isUsed(context.getEnvironment());
    }
}
