package org.answerable.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.Sha256;
import org.answerable.schedule.persistence.FeedMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secret links of calendar feeds: one a person, shown once, kept as a digest; a new one ends the one before. */
@Component
public class FeedLinks {

    private static final int BYTES = 32;
    private static final int LONGEST = 100;

    private final FeedMapper mapper;
    private final Directory directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedLinks(FeedMapper mapper, Directory directory, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.clock = clock;
    }

    /** A new secret for the person. */
    @Transactional
    public String create(String personId) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        mapper.delete(personId);
        mapper.insert(personId, Sha256.hex(token), clock.instant());
        return token;
    }

    /** Ends the person's link, if there is one. */
    @Transactional
    public void revoke(String personId) {
        mapper.delete(personId);
    }

    /** True if the person has a link. */
    public boolean exists(String personId) {
        return mapper.count(personId) > 0;
    }

    /**
     * Whose link it is.
     *
     * @throws NotFoundException if it is nobody's, or of somebody who has left
     */
    public Person person(String token) {
        return Optional.ofNullable(token.length() > LONGEST ? null : mapper.selectPerson(Sha256.hex(token)))
                .flatMap(directory::person)
                .filter(person -> person.active() && !person.roles().isEmpty())
                .orElseThrow(() -> new NotFoundException("This calendar link leads nowhere."));
    }
}
