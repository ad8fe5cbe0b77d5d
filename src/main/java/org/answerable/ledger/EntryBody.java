package org.answerable.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.ledger.persistence.EntryRow;

/** The body of an entry as docs/ledger.md describes it: written once, read as a tree. */
final class EntryBody {

    static final int FORMAT = 1;
    static final String NO_HASH = "0".repeat(64);
    static final String PERSONAL = "$personal";

    private static final ObjectMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private EntryBody() {}

    /** The members in their order, from the facts whose personal values are sealed already. */
    static Map<String, Object> members(
            PendingEntry entry, long sequence, long recorded, List<Map<String, Object>> facts, String previous) {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("kind", entry.actorKind());
        actor.put("id", entry.actorId());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("format", FORMAT);
        body.put("case", entry.caseId().value());
        body.put("sequence", sequence);
        body.put("occurred", Micros.of(entry.occurred()));
        body.put("recorded", recorded);
        body.put("actor", actor);
        body.put("channel", entry.channel());
        body.put("facts", facts);
        body.put("inForce", entry.inForce());
        body.put("previous", previous);
        return body;
    }

    /**
     * The tree of a stored body.
     *
     * @throws IOException if it is no JSON object
     */
    static Map<String, Object> read(byte[] body) throws IOException {
        return READER.readValue(body, TREE);
    }

    /** Lower-case hexadecimal SHA-256. */
    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** True if the body says of itself what the row's columns say. */
    static boolean agrees(Map<String, Object> tree, EntryRow row) {
        return row.caseId().equals(tree.get("case"))
                && isNumber(tree.get("sequence"), row.sequence())
                && isNumber(tree.get("occurred"), row.occurred())
                && isNumber(tree.get("recorded"), row.recorded());
    }

    static boolean isNumber(Object value, long expected) {
        return value instanceof Number number && number.longValue() == expected;
    }
}
