package org.answerable.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningNodeTest {

    @TempDir
    Path folder;

    private final RunningNode node = RunningNode.here(4711, "a secret");
    private Path database;

    @BeforeEach
    void beside() {
        database = folder.resolve("answerable");
    }

    @Test
    void isFoundBesideTheDatabaseByWhoeverMayReadItsFile() throws IOException {
        node.announce(database);

        assertThat(RunningNode.beside(database)).contains(node);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(RunningNode.file(database))))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void takesThePlaceOfOneThatIsGoneEvenIfItsFileWasReadByAll() throws IOException {
        Files.writeString(RunningNode.file(database), "left over");
        Files.setPosixFilePermissions(RunningNode.file(database), PosixFilePermissions.fromString("rw-rw-rw-"));

        node.announce(database);

        assertThat(RunningNode.beside(database)).contains(node);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(RunningNode.file(database))))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotFoundOnceItsProcessIsGone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        new RunningNode(4711, "a secret", gone.pid(), node.started()).announce(database);

        assertThat(RunningNode.beside(database)).isEmpty();
    }

    @Test
    void isNotFoundIfAnotherProcessHasItsNumberNow() throws IOException {
        new RunningNode(4711, "a secret", node.process(), node.started() - 60).announce(database);

        assertThat(RunningNode.beside(database)).isEmpty();
    }

    @Test
    void isNotFoundInAFileThatIsBrokenOrMissing() throws IOException {
        assertThat(RunningNode.beside(database)).isEmpty();

        Files.writeString(RunningNode.file(database), "{\"port\": ");
        assertThat(RunningNode.beside(database)).isEmpty();
    }

    @Test
    void takesBackNothingButItsOwnFile() throws IOException {
        RunningNode successor = RunningNode.here(4712, "another secret");
        successor.announce(database);

        node.withdraw(database);
        assertThat(RunningNode.beside(database)).contains(successor);

        successor.withdraw(database);
        assertThat(RunningNode.file(database)).doesNotExist();
    }

    @Test
    void neverTellsItsSecretToALog() {
        assertThat(node.toString()).contains("4711").doesNotContain("a secret");
    }
}
