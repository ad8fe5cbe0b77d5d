package org.answerable.directory.sample;

import java.util.Map;
import org.answerable.directory.Person;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demonstration's first start: sample people, their passwords shown once. */
@Component
@Profile("demonstration")
@Order(SampleStart.EARLY)
class SampleStart implements ApplicationRunner {

    static final int EARLY = 0;

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final Actor SAMPLE = new Actor(Actor.Kind.SYSTEM, "sample-organisation");

    private final LoadSampleOrganisation sample;
    private final String sharedPasswordOrNull;

    SampleStart(LoadSampleOrganisation sample, @Value("${answerable.sample-password:}") String sharedPassword) {
        this.sample = sample;
        this.sharedPasswordOrNull = sharedPassword.isEmpty() ? null : sharedPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<Person, String> issued = Acting.as(SAMPLE, "system", this::load);
        if (!issued.isEmpty()) {
            FirstPeople.print(
                    System.out,
                    "Sample people of the demonstration. Their passwords are shown this once; keep them"
                            + " (or start again with ANSWERABLE_SAMPLE_PASSWORD to give all of them one of your choice):",
                    issued);
        }
    }

    private Map<Person, String> load() {
        try {
            return sample.load(sharedPasswordOrNull);
        } catch (InvalidInputException anotherNodeIsFaster) {
            LOG.info("Another node has loaded the sample organisation at the same moment");
            return Map.of();
        }
    }
}
