package org.answerable.letter;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.platform.StartRefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds a font for a text. We ship none: the one of the setting, else a well-known Chinese font of the machine, else the built-in one
 * of every PDF reader, which knows Western European letters only.
 */
@Component
class LetterFonts {

    private static final List<Path> FOLDERS = Stream.of(
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    "/System/Library/Fonts",
                    "/Library/Fonts",
                    "C:/Windows/Fonts")
            .map(Path::of)
            .toList();
    /** In the order of preference; lower case. */
    private static final List<String> KNOWN = List.of(
            "notosanscjk-regular.ttc",
            "notosanscjksc-regular.otf",
            "notoserifcjk-regular.ttc",
            "sourcehansanssc-regular.otf",
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "msyh.ttc",
            "simsun.ttc",
            "stheiti light.ttc");

    private static final int DEPTH = 6;

    private final LetterSettings settings;
    private final List<Path> folders;
    private volatile BaseFont chinese;

    @Autowired
    LetterFonts(LetterSettings settings) {
        this(settings, FOLDERS);
    }

    LetterFonts(LetterSettings settings, List<Path> folders) {
        this.settings = settings;
        this.folders = List.copyOf(folders);
        if (!settings.font().isEmpty() && !Files.isReadable(Path.of(settings.font()))) {
            throw new StartRefusedException(
                    "answerable.letters.font names " + settings.font() + ", which cannot be read. Name a font file.");
        }
    }

    /**
     * A font that shows the text; characters that no font of the machine has are the caller's to replace.
     *
     * @throws FontMissingException if there is no font for Chinese and the text needs one
     */
    BaseFont forText(String text) {
        BaseFont found = chinese();
        if (found != null) {
            return found;
        }
        BaseFont western = load(() -> BaseFont.createFont(BaseFont.HELVETICA, BaseFont.CP1252, BaseFont.NOT_EMBEDDED));
        if (text.codePoints().anyMatch(character -> character >= ' ' && !western.charExists(character))) {
            throw new FontMissingException(
                    "no font on this machine shows its text; install one (Debian: fonts-noto-cjk) or set answerable.letters.font");
        }
        return western;
    }

    private BaseFont chinese() {
        if (chinese == null) {
            Optional<Path> file = settings.font().isEmpty() ? installed() : Optional.of(Path.of(settings.font()));
            chinese = file.map(LetterFonts::embedded).orElse(null);
        }
        return chinese;
    }

    private Optional<Path> installed() {
        List<Path> all = folders.stream()
                .filter(Files::isDirectory)
                .flatMap(LetterFonts::below)
                .toList();
        return KNOWN.stream()
                .flatMap(known -> all.stream().filter(file -> known.equals(fileName(file))))
                .findFirst();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> KNOWN.contains(fileName(file))).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fileName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static BaseFont embedded(Path file) {
        String name = file.toString();
        return load(() -> {
            String face = fileName(file).endsWith(".ttc") ? name + "," + simplified(name) : name;
            return BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        });
    }

    /** The face of a collection that draws Chinese as it is written on the mainland; the first where none says so. */
    private static int simplified(String collection) throws DocumentException, IOException {
        String[] faces = BaseFont.enumerateTTCNames(collection);
        for (int i = 0; i < faces.length; i++) {
            if (faces[i].contains("SC")) {
                return i;
            }
        }
        return 0;
    }

    private static BaseFont load(Loading loading) {
        try {
            return loading.load();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (DocumentException unusable) {
            throw new FontMissingException(unusable.getMessage());
        }
    }

    /** Reads a font. */
    private interface Loading {
        BaseFont load() throws DocumentException, IOException;
    }
}
