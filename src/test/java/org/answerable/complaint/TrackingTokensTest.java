package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.Signer;
import org.junit.jupiter.api.Test;

class TrackingTokensTest {

    private final List<String> signed = new ArrayList<>();
    private final TrackingTokens tokens = new TrackingTokens(signer("secret"));

    @Test
    void aTokenLeadsToItsCaseAndNeedsNoEscaping() {
        CaseId caseId = CaseId.next();

        assertThat(tokens.of(caseId)).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokens.caseOf(tokens.of(caseId))).isEqualTo(caseId);
    }

    @Test
    void anyOtherCharacterLeadsNowhere() {
        String token = tokens.of(CaseId.next());
        for (int place = 0; place < token.length() - 1; place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            String wrong = token.substring(0, place) + other + token.substring(place + 1);
            assertThatThrownBy(() -> tokens.caseOf(wrong)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void anotherInstallationsTokenLeadsNowhere() {
        String token = new TrackingTokens(signer("other")).of(CaseId.next());

        assertThatThrownBy(() -> tokens.caseOf(token)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aWrongTokenTakesTheSameWorkAsARightOne() {
        for (String wrong :
                new String[] {null, "", "x", "!".repeat(43), "A".repeat(42), "A".repeat(43), "A".repeat(9999)}) {
            signed.clear();
            assertThatThrownBy(() -> tokens.caseOf(wrong)).isInstanceOf(NotFoundException.class);
            assertThat(signed).containsExactly("tracking");
        }
    }

    private Signer signer(String secret) {
        return (purpose, content) -> {
            signed.add(purpose);
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec((secret + purpose).getBytes(), "HmacSHA256"));
                return mac.doFinal(content);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        };
    }
}
