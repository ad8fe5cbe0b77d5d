package org.answerable.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(WrittenText.longerThan(2, "𠮷😀")).isFalse();
        assertThat(WrittenText.longerThan(1, "𠮷😀")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\u001b[31m", "\u0085", "\ud83d", "\ude00x", "\u2028", "\uffff"})
    void controlCharactersAndHalvesOfCharactersAreUnreadable(String text) {
        assertThat(WrittenText.unreadable(text, true)).isTrue();
    }

    @Test
    void lineBreaksAreReadableWhereLinesAreAllowed() {
        assertThat(WrittenText.unreadable("one\ntwo\tthree", true)).isFalse();
        assertThat(WrittenText.unreadable("one\ntwo", false)).isTrue();
        assertThat(WrittenText.unreadable("乘客投诉 𠮷😀 é", false)).isFalse();
    }

    @Test
    void tidyTextHasOneKindOfLineBreakAndNoBlanksAround() {
        assertThat(WrittenText.tidy("  a\r\nb\rc  ")).isEqualTo("a\nb\nc");
        assertThat(WrittenText.tidy(" \t\n")).isNull();
        assertThat(WrittenText.tidy(null)).isNull();
    }
}
