package org.answerable.configurationitem.web;

import java.util.List;
import org.answerable.configurationitem.ItemImportDesk;
import org.answerable.configurationitem.ItemImportDesk.Batch;
import org.answerable.configurationitem.ItemImportDesk.Begin;
import org.answerable.configurationitem.ItemImportDesk.Outcome;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.web.CommandDoor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk of this server, for the command {@code import-items} beside it. */
@RestController
@RequestMapping(CommandDoor.PATH + "/item-imports")
class NodeItemImports {

    private static final String CHANNEL = "import";

    private final ItemImportDesk desk;

    NodeItemImports(ItemImportDesk desk) {
        this.desk = desk;
    }

    /** The id of the import. */
    record Begun(String id) {}

    @PostMapping
    Begun begin(@RequestBody Begin begin) {
        return new Begun(Acting.as(Actor.SYSTEM, CHANNEL, () -> desk.begin(begin)));
    }

    @PostMapping("/rows")
    List<Outcome> take(@RequestBody Batch batch) {
        return Acting.as(Actor.SYSTEM, CHANNEL, () -> desk.take(batch));
    }
}
