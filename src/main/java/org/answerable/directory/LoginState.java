package org.answerable.directory;

import java.time.Instant;

/**
 * What a login depends on and a running session has to follow.
 *
 * @param version           the version of the person: another one means other roles, departments or language
 * @param active            false once the person has left: no login, and running sessions end
 * @param passwordTemporary true if somebody else issued the password: the person has to choose an own one first
 * @param passwordChangedAt when the password was last set (UTC); sessions that are older end
 */
public record LoginState(int version, boolean active, boolean passwordTemporary, Instant passwordChangedAt) {}
