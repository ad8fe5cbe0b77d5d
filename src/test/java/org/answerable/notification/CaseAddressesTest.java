package org.answerable.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.Signer;
import org.answerable.platform.StartRefusedException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseAddressesTest {

    private final CaseAddresses addresses = new CaseAddresses(signer("a"), "reply+{case}@example.org");

    @RepeatedTest(50)
    void anAddressLeadsBackToItsCaseAndToNoOther() {
        CaseId caseId = CaseId.next();
        String address = addresses.of(caseId).orElseThrow();

        assertThat(address).matches("reply\\+[0-9a-z]{41}@example\\.org");
        assertThat(addresses.caseOf(address)).contains(caseId);
        assertThat(addresses.caseOf(address.toUpperCase(Locale.ROOT))).contains(caseId);
        assertThat(addresses.mailOf(address)).isEmpty();
    }

    @Test
    void aMailComesBackToAnAddressOfItsOwn() {
        String mail = Ids.next();

        assertThat(addresses.mailOf(addresses.ofMail(mail).orElseThrow())).contains(mail);
        assertThat(addresses.caseOf(addresses.ofMail(mail).orElseThrow())).isEmpty();
    }

    @Test
    void whatIsChangedOrSignedElsewhereLeadsNowhere() {
        CaseId caseId = CaseId.next();
        String address = addresses.of(caseId).orElseThrow();
        char last = address.charAt("reply+".length() + 40);
        String changed = address.replace(last + "@", (last == '0' ? '1' : '0') + "@");

        assertThat(addresses.caseOf(changed)).isEmpty();
        assertThat(addresses.looksLikeOne(changed)).isTrue();
        assertThat(addresses.caseOf("reply+" + "z".repeat(41) + "@example.org")).isEmpty();
        assertThat(new CaseAddresses(signer("b"), "reply+{case}@example.org").caseOf(address))
                .isEmpty();
        assertThat(addresses.looksLikeOne("reply+me@example.org")).isFalse();
        assertThat(addresses.caseOf(null)).isEmpty();
    }

    @Test
    void withoutAPatternThereAreNone() {
        assertThat(CaseAddresses.NONE.of(CaseId.next())).isEmpty();
        assertThat(CaseAddresses.NONE.looksLikeOne("reply@example.org")).isFalse();
        assertThat(addresses.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply@example.org",
                "{case}",
                "reply@{case}.example.org",
                "Reply <reply+{case}@example.org>",
                "reply+{case}@example.org\r\nBcc: all@example.org",
                "a-very-long-beginning-of-it+{case}@example.org"
            })
    void aPatternOfWhichNoAddressCanBeMadeIsRefusedAtTheStart(String pattern) {
        assertThatThrownBy(() -> new CaseAddresses(signer("a"), pattern))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("answerable.mail.case-address");
    }

    private static Signer signer(String secret) {
        return (purpose, content) -> {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((secret + purpose).getBytes(StandardCharsets.UTF_8));
                return digest.digest(content);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }
}
