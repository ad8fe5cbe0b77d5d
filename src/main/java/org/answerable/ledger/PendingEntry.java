package org.answerable.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;

/** What the present transaction has collected for one case; who acts and when are those of its first fact. */
final class PendingEntry {

    private final CaseId caseId;
    private final Instant occurred;
    private final Actor actor;
    private final String channel;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, String> inForce = new TreeMap<>();

    PendingEntry(CaseId caseId, Instant occurred, Actor actor, String channel) {
        this.caseId = caseId;
        this.occurred = occurred;
        this.actor = actor;
        this.channel = channel;
    }

    /** Keeps a copy, so that nobody changes the fact afterwards. */
    void add(Fact fact) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fact.values().forEach((name, value) -> copy.put(name, CanonicalJson.plain(value)));
        facts.add(new Fact(fact.type(), copy));
    }

    /**
     * Names a version. Of "key:version id", as the engine writes them, the version stays. Two versions of the same thing in one
     * transaction are both named, with a comma between.
     */
    void inForce(String what, String version) {
        String name = what.substring(what.indexOf(':') + 1);
        String withoutId = version.split(" ", 2)[0];
        String plain = withoutId.startsWith(name + ":") ? withoutId.substring(name.length() + 1) : withoutId;
        inForce.merge(
                what, plain, (known, more) -> List.of(known.split(",")).contains(more) ? known : known + "," + more);
    }

    CaseId caseId() {
        return caseId;
    }

    Instant occurred() {
        return occurred;
    }

    String actorKind() {
        return actor.kind().name().toLowerCase(Locale.ROOT);
    }

    String actorId() {
        return actor.id();
    }

    String channel() {
        return channel;
    }

    List<Fact> facts() {
        return facts;
    }

    Map<String, String> inForce() {
        return inForce;
    }
}
