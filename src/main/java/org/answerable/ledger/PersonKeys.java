package org.answerable.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.AEADBadTagException;
import org.answerable.ledger.persistence.PersonKeyMapper;
import org.answerable.ledger.persistence.PersonKeyRow;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** A key of its own for each person. Never cached: an erased key must be gone on every node at once. */
@Component
class PersonKeys {

    private final PersonKeyMapper keys;
    private final MasterKeys masters;
    private final Clock clock;

    PersonKeys(PersonKeyMapper keys, MasterKeys masters, Clock clock) {
        this.keys = keys;
        this.masters = masters;
        this.clock = clock;
    }

    /** A person's key in clear. */
    @SuppressWarnings("ArrayRecordComponent")
    record PersonKey(String keyId, byte[] secret) {}

    /** The keys of the people by person id; made for those who have none, always in the same order of people. */
    Map<String, PersonKey> ofPersons(Collection<String> personIds) {
        Map<String, PersonKey> found = new HashMap<>();
        if (personIds.isEmpty()) {
            return found;
        }
        keys.selectByPersons(personIds).forEach(row -> found.put(row.personId(), unwrap(row)));
        TreeSet<String> missing = new TreeSet<>(personIds);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            keys.insertIfAbsent(missing.stream().map(this::fresh).toList());
            // Read back: another transaction may have been faster.
            keys.selectByPersons(missing).forEach(row -> found.put(row.personId(), unwrap(row)));
        }
        return found;
    }

    /** The keys that still exist, by key id. */
    Map<String, PersonKey> ofIds(Collection<String> keyIds) {
        Map<String, PersonKey> found = new HashMap<>();
        if (!keyIds.isEmpty()) {
            keys.selectByIds(keyIds).forEach(row -> found.put(row.keyId(), unwrap(row)));
        }
        return found;
    }

    /** Destroys the person's key; empty if there was none. */
    Optional<String> destroy(String personId) {
        return keys.delete(personId) == 1 ? Optional.of(personId) : Optional.empty();
    }

    private PersonKeyRow fresh(String personId) {
        String keyId = Ids.next();
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        byte[] sealed =
                AesGcm.seal(masters.get(masters.present()), nonce, bound(keyId), AesGcm.random(AesGcm.KEY_BYTES));
        byte[] wrapped = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, wrapped, 0, nonce.length);
        System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
        return new PersonKeyRow(personId, keyId, masters.present(), wrapped, clock.instant());
    }

    private PersonKey unwrap(PersonKeyRow row) {
        byte[] nonce = java.util.Arrays.copyOf(row.wrapped(), AesGcm.NONCE_BYTES);
        byte[] sealed = java.util.Arrays.copyOfRange(row.wrapped(), AesGcm.NONCE_BYTES, row.wrapped().length);
        try {
            byte[] secret = AesGcm.open(masters.get(row.wrappedBy()), nonce, bound(row.keyId()), sealed);
            return new PersonKey(row.keyId(), secret);
        } catch (AEADBadTagException altered) {
            throw new IllegalStateException(
                    "The key of person " + row.personId() + " in person_key was altered", altered);
        }
    }

    private static byte[] bound(String keyId) {
        return keyId.getBytes(StandardCharsets.UTF_8);
    }
}
