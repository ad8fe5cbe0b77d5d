package org.answerable.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final int ENOUGH = 100;

    @Test
    void wordsOfAScriptWithSpacesAreStoredWholeInLowerCase() {
        assertThat(stored("The Driver's DETOUR, Straße 12b"))
                .containsExactly("the", "driver", "s", "detour", "straße", "12b");
    }

    @Test
    void aScriptWithoutSpacesIsStoredAsCharactersAndPairs() {
        assertThat(stored("多收费")).containsExactly("多", "多收", "收", "收费", "费");
        assertThat(stored("ありがとう")).contains("あり", "とう");
    }

    @Test
    void aPairIsAskedForAsAPairAndOneCharacterAsOne() {
        assertThat(asked("多收费")).containsExactly("多收", "收费");
        assertThat(asked("费")).containsExactly("费");
        assertThat(asked("A栋3楼")).containsExactly("a", "栋", "3", "楼");
    }

    @Test
    void aRareCharacterOfTwoUnitsIsOneCharacter() {
        assertThat(stored("𠮷野家")).containsExactly("𠮷", "𠮷野", "野", "野家", "家");
        assertThat(asked("𠮷")).containsExactly("𠮷");
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertThat(stored("ＡＢＣ ﬁne ｶﾗｵｹ")).contains("abc", "fine", "カラ");
        assertThat(asked("abc FINE")).containsExactly("abc", "fine");
    }

    @Test
    void anEnglishPluralIsFoundByItsSingular() {
        assertThat(stored("refunds charges bus glass virus"))
                .containsExactly("refund", "charge", "bus", "glass", "virus");
        assertThat(asked("refund")).containsExactly("refund");
    }

    @Test
    void aCaseNumberIsOneWord() {
        assertThat(stored("See CP-2026-000123, please")).containsExactly("see", "cp-2026-000123", "please");
        assertThat(asked("cp-2026-000123")).containsExactly("cp-2026-000123");
    }

    @Test
    void whatIsAskedIsAmongWhatIsStored() {
        for (String text : List.of("The driver 司机 took 𠮷田's bags", "CP-2026-000001", "ﬀ İstanbul", "a".repeat(90))) {
            assertThat(stored(text)).containsAll(asked(text));
        }
    }

    @Test
    void pictosAndPunctuationAreNotStored() {
        assertThat(stored("😀 — … %_'\"")).isEmpty();
    }

    @Test
    void aLongTextAndALongWordAreCutWithinACharacterNever() {
        assertThat(Words.toStore(List.of("a b c d e"), 3)).containsExactly("a", "b", "c");
        String odd = "x" + "𝒳".repeat(30);
        assertThat(stored("a" + "\uD801\uDC28".repeat(30)))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(Words.LONGEST))
                .allSatisfy(word -> assertThat(Character.isHighSurrogate(word.charAt(word.length() - 1)))
                        .isFalse());
        assertThat(stored(odd)).hasSize(1);
    }

    private static List<String> stored(String text) {
        return List.copyOf(Words.toStore(List.of(text), ENOUGH));
    }

    private static List<String> asked(String text) {
        return Words.toFind(text, ENOUGH);
    }
}
