package org.answerable.engine.web;

/**
 * What a caller of the engine is told when nothing was done.
 *
 * @param status   HTTP status, 4xx
 * @param cause    what refused, for the answer's {@code type}
 * @param sentence one sentence or a few, in the person's language
 */
record EngineRefusal(int status, Throwable cause, String sentence) {}
