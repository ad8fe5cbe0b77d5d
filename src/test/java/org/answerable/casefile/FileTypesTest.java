package org.answerable.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.answerable.testing.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

    private final FileTypes types = new FileTypes();

    static Stream<Arguments> files() {
        String office = "application/vnd.openxmlformats-officedocument.";
        return Stream.of(
                Arguments.of("a.pdf", SampleFiles.PDF, "application/pdf"),
                Arguments.of("a.png", SampleFiles.PNG, "image/png"),
                Arguments.of("a.jpg", SampleFiles.JPEG, "image/jpeg"),
                Arguments.of("a.gif", SampleFiles.GIF, "image/gif"),
                Arguments.of("a.webp", SampleFiles.WEBP, "image/webp"),
                Arguments.of("a.heic", SampleFiles.HEIC, "image/heic"),
                Arguments.of("a.mp3", SampleFiles.MP3, "audio/mpeg"),
                Arguments.of("a.wav", SampleFiles.WAV, "audio/vnd.wave"),
                Arguments.of("a.amr", SampleFiles.AMR, "audio/amr"),
                Arguments.of("a.mp4", SampleFiles.MP4, "video/mp4"),
                Arguments.of("a.mp4", SampleFiles.MP42, "video/mp4"),
                Arguments.of("a.m4a", SampleFiles.M4A, "audio/mp4"),
                Arguments.of("a.mov", SampleFiles.MOV, "video/quicktime"),
                Arguments.of("a.txt", SampleFiles.TEXT, "text/plain"),
                Arguments.of("a.csv", SampleFiles.TEXT, "text/csv"),
                Arguments.of("a.csv", SampleFiles.GBK, "text/csv"),
                Arguments.of("a.docx", SampleFiles.DOCX, office + "wordprocessingml.document"),
                Arguments.of("a.xlsx", SampleFiles.XLSX, office + "spreadsheetml.sheet"),
                Arguments.of("a.odt", SampleFiles.ODT, "application/vnd.oasis.opendocument.text"),
                Arguments.of("a.docx", SampleFiles.DOCM, "application/octet-stream"),
                Arguments.of("a.docx", SampleFiles.ZIP, "application/octet-stream"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("files")
    void theContentTellsTheTypeWhateverTheNameSays(String name, byte[] content, String type) throws IOException {
        assertThat(types.of(() -> new ByteArrayInputStream(content), name)).isEqualTo(type);
        String other = type.startsWith("text/") || type.endsWith("mp4") ? name : "other.exe";
        assertThat(types.of(() -> new ByteArrayInputStream(content), other)).isEqualTo(type);
    }

    @Test
    void everyTypeOfTheDefaultListHasTheExtensionOfItsSample() {
        assertThat(files().filter(file -> !file.get()[2].equals(FileTypes.UNKNOWN)))
                .allSatisfy(file -> assertThat(types.extensions((String) file.get()[2]))
                        .contains(FileNames.extension((String) file.get()[0])));
    }

    @Test
    void whatCouldRunIsNeverTakenForSomethingElse() throws IOException {
        for (byte[] content :
                new byte[][] {SampleFiles.HTML, SampleFiles.SVG, SampleFiles.EXE, SampleFiles.SCRIPT, SampleFiles.ZIP
                }) {
            assertThat(types.of(() -> new ByteArrayInputStream(content), "a.txt"))
                    .isNotIn("text/plain", "text/csv", "application/pdf");
        }
    }
}
