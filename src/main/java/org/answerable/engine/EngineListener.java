package org.answerable.engine;

/** Hears what the engine does to cases. Every bean of this type is called, in the engine's transaction. */
public interface EngineListener {

    /** Called once per event, before the engine flushes; an exception rolls the transaction back. */
    void heard(EngineEvent event);
}
