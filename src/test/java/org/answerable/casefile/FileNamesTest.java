package org.answerable.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "bill.pdf, bill.pdf",
        "账单 𠮷😀.pdf, 账单 𠮷😀.pdf",
        "C:\\Users\\Ann\\bill.pdf, bill.pdf",
        "../../etc/passwd, passwd",
        "'a<b>:\"|?*.pdf', a_b______.pdf",
        ".htaccess, htaccess",
        "'a\u202Egnp.exe', agnp.exe",
        "'a\u0000b\r\n.pdf', ab.pdf",
    })
    void aNameIsTidied(String given, String kept) {
        assertThat(FileNames.tidy(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "...", "/", "\u200b"})
    void whatIsNoNameBecomesOne(String given) {
        assertThat(FileNames.tidy(given)).isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "账", "𠮷"})
    void aLongNameKeepsItsExtensionAndWholeCharacters(String letter) {
        String kept = FileNames.tidy(letter.repeat(500) + ".pdf");

        assertThat(kept).isEqualTo(letter.repeat(116) + ".pdf");
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(FileNames.LONGEST);
    }
}
