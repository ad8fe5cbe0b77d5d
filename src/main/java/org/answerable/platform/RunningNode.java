package org.answerable.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The server that holds an embedded database, as it makes itself known to commands beside it: a file next to the database that its
 * owner alone may read.
 *
 * @param port    of its door for commands, on the loopback address
 * @param secret  what a caller must know; good until the server stops
 * @param process the server's process
 * @param started when that process began, in seconds since 1970; 0 where the platform does not tell
 */
public record RunningNode(int port, String secret, long process, long started) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Two looks at one process may differ by a moment. */
    private static final long SAME_START_SECONDS = 5;

    /** This process, behind the port and the secret. */
    public static RunningNode here(int port, String secret) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningNode(port, secret, self.pid(), started(self));
    }

    /** The server that holds the database file; empty if none has made itself known, or the one that has is gone. */
    public static Optional<RunningNode> beside(Path database) {
        try {
            RunningNode known = JSON.readValue(Files.readAllBytes(file(database)), RunningNode.class);
            return Optional.of(known).filter(RunningNode::lives);
        } catch (IOException noneOrBroken) {
            return Optional.empty();
        }
    }

    /** Makes it known beside the database file, in place of one that is gone. */
    public void announce(Path database) throws IOException {
        Path file = file(database);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Files.newByteChannel(fresh, options, ownerOnly())) {
            out.write(ByteBuffer.wrap(JSON.writeValueAsBytes(this)));
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes back what it announced, unless another server has taken its place. */
    public void withdraw(Path database) throws IOException {
        if (beside(database).filter(this::equals).isPresent()) {
            Files.deleteIfExists(file(database));
        }
    }

    /** Where it is made known. */
    public static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".node");
    }

    private boolean lives() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(found -> Math.abs(started(found) - started) <= SAME_START_SECONDS)
                .isPresent();
    }

    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    /** Where files have no such permissions, those of the data folder hold. */
    private static FileAttribute<?>[] ownerOnly() {
        boolean known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "RunningNode[port=" + port + ", process=" + process + "]";
    }
}
