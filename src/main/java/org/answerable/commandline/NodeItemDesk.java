package org.answerable.commandline;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.answerable.configurationitem.ItemImportDesk;
import org.answerable.platform.RunningNode;
import org.answerable.platform.web.CommandDoor;

/** Hands rows of items to the running server, which holds the database. */
final class NodeItemDesk implements ItemImportDesk {

    private static final String IMPORTS = CommandDoor.PATH + "/item-imports";

    private final NodeCalls calls;

    NodeItemDesk(RunningNode node) {
        this.calls = new NodeCalls(node);
    }

    private record Begun(String id) {}

    @Override
    public String begin(Begin begin) {
        return calls.ask(IMPORTS, begin, new TypeReference<Begun>() {}).id();
    }

    @Override
    public List<Outcome> take(Batch batch) {
        return calls.ask(IMPORTS + "/rows", batch, new TypeReference<>() {});
    }
}
