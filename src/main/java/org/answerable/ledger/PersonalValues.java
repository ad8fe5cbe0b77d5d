package org.answerable.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.answerable.ledger.PersonKeys.PersonKey;

/** Seals and opens the personal values inside facts. The place in the chain is bound in, so that none can be moved. */
final class PersonalValues {

    private PersonalValues() {}

    /** Adds the ids of all people that the value speaks of. */
    static void collectPersons(Object value, Set<String> personIds) {
        if (value instanceof Fact.Personal personal) {
            personIds.add(personal.personId());
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(member -> collectPersons(member, personIds));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(element -> collectPersons(element, personIds));
        }
    }

    /** Adds the ids of all keys that the stored value is sealed under. */
    static void collectKeys(Object stored, Set<String> keyIds) {
        if (stored instanceof Map<?, ?> map) {
            if (map.get(EntryBody.PERSONAL) instanceof Map<?, ?> sealed) {
                keyIds.add(String.valueOf(sealed.get("key")));
            } else {
                map.values().forEach(member -> collectKeys(member, keyIds));
            }
        } else if (stored instanceof Collection<?> collection) {
            collection.forEach(element -> collectKeys(element, keyIds));
        }
    }

    /** The value with every personal value sealed under its person's key. */
    static Object seal(Object value, Map<String, PersonKey> keysByPerson, String place) {
        if (value instanceof Fact.Personal personal) {
            return seal(personal.text(), keysByPerson.get(personal.personId()), place);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sealed = new LinkedHashMap<>();
            map.forEach((name, member) -> sealed.put((String) name, seal(member, keysByPerson, place)));
            return sealed;
        }
        if (value instanceof List<?> list) {
            List<Object> sealed = new ArrayList<>(list.size());
            list.forEach(element -> sealed.add(seal(element, keysByPerson, place)));
            return sealed;
        }
        return value;
    }

    private static Map<String, Object> seal(String text, PersonKey key, String place) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        byte[] sealed = AesGcm.seal(key.secret(), nonce, bytes(place), text.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("key", key.keyId());
        parts.put("nonce", Base64.getEncoder().encodeToString(nonce));
        parts.put("sealed", Base64.getEncoder().encodeToString(sealed));
        Map<String, Object> marked = new LinkedHashMap<>();
        marked.put(EntryBody.PERSONAL, parts);
        return marked;
    }

    /**
     * The stored value in clear; null stands where the key is gone.
     *
     * @throws AEADBadTagException if a sealed value is not what was stored at this place
     */
    static Object open(Object stored, Map<String, PersonKey> keysById, String place) throws AEADBadTagException {
        if (stored instanceof Map<?, ?> map) {
            if (map.get(EntryBody.PERSONAL) instanceof Map<?, ?> parts) {
                return openParts(parts, keysById.get(String.valueOf(parts.get("key"))), place);
            }
            Map<String, Object> clear = new LinkedHashMap<>();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                clear.put(memberName((String) member.getKey()), open(member.getValue(), keysById, place));
            }
            return clear;
        }
        if (stored instanceof List<?> list) {
            List<Object> clear = new ArrayList<>(list.size());
            for (Object element : list) {
                clear.add(open(element, keysById, place));
            }
            return clear;
        }
        return stored;
    }

    private static String openParts(Map<?, ?> parts, PersonKey key, String place) throws AEADBadTagException {
        if (key == null) {
            return null;
        }
        byte[] nonce = Base64.getDecoder().decode(String.valueOf(parts.get("nonce")));
        byte[] sealed = Base64.getDecoder().decode(String.valueOf(parts.get("sealed")));
        return new String(AesGcm.open(key.secret(), nonce, bytes(place), sealed), StandardCharsets.UTF_8);
    }

    /** What a sealed value is bound to: case and sequence. */
    static String place(String caseId, long sequence) {
        return caseId + "/" + sequence;
    }

    private static String memberName(String stored) {
        return stored.startsWith("$$") ? stored.substring(1) : stored;
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
