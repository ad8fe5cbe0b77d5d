package org.answerable.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.platform.InstallationSecrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap people's keys: the one of {@code answerable.keys.master} (base64 of 32 bytes), else the installation's own
 * secret in the database. What the secret has wrapped stays readable after a key is configured.
 */
@Component
class MasterKeys {

    private static final int FINGERPRINT_BYTES = 8;

    private final Map<String, byte[]> byFingerprint = new LinkedHashMap<>();
    private final String present;

    MasterKeys(InstallationSecrets secrets, @Value("${answerable.keys.master:}") String configured) {
        // Read now: making it later would need a second connection inside a transaction.
        byte[] generated = secrets.get("ledger-keys");
        byFingerprint.put(fingerprint(generated), generated);
        byte[] wrapping = configured.isBlank() ? generated : decode(configured);
        present = fingerprint(wrapping);
        byFingerprint.put(present, wrapping);
    }

    /** The fingerprint of the key that wraps new keys. */
    String present() {
        return present;
    }

    /**
     * The key of the fingerprint.
     *
     * @throws IllegalStateException if it is not configured any more
     */
    byte[] get(String fingerprint) {
        byte[] key = byFingerprint.get(fingerprint);
        if (key == null) {
            throw new IllegalStateException("People's keys were wrapped under another master key (fingerprint "
                    + fingerprint + "); set answerable.keys.master to that key");
        }
        return key;
    }

    private static byte[] decode(String configured) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(configured.strip());
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("answerable.keys.master is not base64", noBase64);
        }
        if (key.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException(
                    "answerable.keys.master must be the base64 of 32 bytes, not of " + key.length);
        }
        return key;
    }

    private static String fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
