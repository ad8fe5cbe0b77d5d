package org.answerable.deadline.model;

import java.time.Instant;

/** From then on it is the department's turn; null where none has the case yet. */
public record Turn(String department, Instant from) {}
