package org.answerable.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.answerable.platform.DatedIds.Dated;
import org.junit.jupiter.api.Test;

/** Secrets in links: what was put in comes out, and nothing that anybody else made. */
class SignedBytesTest {

    private static final String ID = "0192f6a0-1111-7222-8333-444455556666";
    private static final Instant END = Instant.parse("2026-12-24T18:30:59Z");

    private final Signer signer = (purpose, content) -> {
        byte[] both = Arrays.copyOf(content, content.length + purpose.length());
        System.arraycopy(purpose.getBytes(StandardCharsets.US_ASCII), 0, both, content.length, purpose.length());
        return java.util.HexFormat.of().parseHex(Sha256.hex(both));
    };
    private final DatedIds dated = new DatedIds(signer, "agreement");

    @Test
    void anIdComesBackWithTheMinuteOfItsEnd() {
        String token = dated.token(ID, END);

        assertThat(token).hasSize(48).matches("[\\w-]+");
        assertThat(dated.read(token)).isEqualTo(new Dated(ID, Instant.parse("2026-12-24T18:30:00Z")));
    }

    @Test
    void noOtherEndOrIdFitsTheSignature() {
        String token = dated.token(ID, END);
        String later = dated.token(ID, END.plusSeconds(60));
        int signature = 27;

        assertThat(later).isNotEqualTo(token);
        assertThatThrownBy(() -> dated.read(later.substring(0, signature) + token.substring(signature)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dated.read(token.substring(0, 47))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dated.read("?".repeat(48))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dated.read(null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSecretOfOnePurposeIsGoodForNoOther() {
        SignedIds comments = new SignedIds(signer, "comment");
        String token = comments.token(ID);

        assertThat(comments.id(token)).isEqualTo(ID);
        assertThatThrownBy(() -> new SignedIds(signer, "tracking").id(token)).isInstanceOf(NotFoundException.class);
    }
}
