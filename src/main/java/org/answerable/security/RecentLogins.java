package org.answerable.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.answerable.directory.LoginState;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that a program that sends its password with every call does not pay the strong
 * hash each time. Kept as a keyed digest under a key of this process; worthless once the person changes in any way.
 */
@Component
class RecentLogins {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST = 10_000;

    private final byte[] key = new byte[32];
    private final Cache<String, LoginState> right =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    RecentLogins() {
        new SecureRandom().nextBytes(key);
    }

    boolean knows(String userId, String password, LoginState stateOrNull) {
        return stateOrNull != null && stateOrNull.equals(right.getIfPresent(digest(userId, password)));
    }

    void remember(String userId, String password, LoginState state) {
        right.put(digest(userId, password), state);
    }

    private String digest(String userId, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(userId.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }
}
