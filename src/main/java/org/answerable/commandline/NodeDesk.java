package org.answerable.commandline;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.answerable.platform.RunningNode;
import org.answerable.platform.web.CommandDoor;
import org.answerable.transfer.ImportDesk;
import org.answerable.transfer.NodeImport.Begin;
import org.answerable.transfer.NodeImport.Begun;
import org.answerable.transfer.NodeImport.End;
import org.answerable.transfer.NodeImport.Ended;

/** Hands rows to the running server, which holds the database. */
final class NodeDesk implements ImportDesk {

    private static final String IMPORTS = CommandDoor.PATH + "/imports";

    private final NodeCalls calls;

    NodeDesk(RunningNode node) {
        this.calls = new NodeCalls(node);
    }

    @Override
    public String begin(String source, String fileName) {
        return calls.ask(IMPORTS, new Begin(source, fileName), new TypeReference<Begun>() {})
                .run();
    }

    @Override
    public List<Outcome> take(Offer offer) {
        return calls.ask(IMPORTS + "/rows", offer, new TypeReference<>() {});
    }

    @Override
    public int end(String source, String run) {
        return calls.ask(IMPORTS + "/end", new End(source, run), new TypeReference<Ended>() {})
                .told();
    }
}
