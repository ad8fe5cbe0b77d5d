package org.answerable.directory.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.directory.Absence;
import org.springframework.stereotype.Repository;

/** Absences in the database. For this module only; others ask {@link org.answerable.directory.Substitutes}. */
@Repository
public class AbsenceStore {

    private final AbsenceMapper mapper;

    AbsenceStore(AbsenceMapper mapper) {
        this.mapper = mapper;
    }

    /** The absence, empty if there is none. */
    public Optional<Absence> absence(String id) {
        return Optional.ofNullable(mapper.selectById(id));
    }

    /** Those of the people that end after the instant, earliest first. */
    public List<Absence> of(Collection<String> personIds, Instant after) {
        return personIds.isEmpty() ? List.of() : mapper.selectOf(personIds, after);
    }

    /** Those in which the person stands in and that end after the instant, earliest first. */
    public List<Absence> ofDeputy(String personId, Instant after) {
        return mapper.selectByDeputy(personId, after);
    }

    /** Ids of the people who are away at the instant. */
    public Set<String> away(Instant at) {
        return Set.copyOf(mapper.selectAway(at));
    }

    /** Lets nobody else write absences of the person before this transaction has ended. */
    public void lock(String personId) {
        mapper.selectPersonForUpdate(personId);
    }

    /** Adds it with the version it carries. */
    public void insert(Absence absence) {
        mapper.insert(absence);
    }

    /** Writes it over the version before the one it carries; false if that is not the present one. */
    public boolean update(Absence absence) {
        return mapper.update(absence) == 1;
    }

    /** Takes away one that never began; false if the version is not the present one. */
    public boolean delete(Absence absence) {
        return mapper.delete(absence.id(), absence.version()) == 1;
    }
}
