package org.answerable.directory.sample;

import java.util.Map;
import org.answerable.directory.Person;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A first start outside the demonstration: one administrator, whose temporary password is shown once. */
@Component
@Profile("!demonstration")
@Order(SampleStart.EARLY)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Actor FIRST_START = new Actor(Actor.Kind.SYSTEM, "first-start");

    private final FirstAdministrator firstAdministrator;

    FirstStart(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<Person, String> issued = Acting.as(FIRST_START, "system", this::make);
        if (!issued.isEmpty()) {
            FirstPeople.print(
                    System.out,
                    "The first administrator. The password is shown this once and has to be changed at the first login:",
                    issued);
        }
    }

    private Map<Person, String> make() {
        try {
            return firstAdministrator.makeIfNobodyIsThere();
        } catch (InvalidInputException anotherNodeIsFaster) {
            LOG.info("Another node has made the first administrator at the same moment");
            return Map.of();
        }
    }
}
