package org.answerable.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs under one secret of the installation, a key per purpose derived from it. */
@Component
class HmacSigner implements Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final InstallationSecrets secrets;

    HmacSigner(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public byte[] sign(String purpose, byte[] content) {
        byte[] key = hmac(secrets.get("signatures"), purpose.getBytes(StandardCharsets.UTF_8));
        return hmac(key, content);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }
}
