package org.answerable.directory.persistence;

import java.time.Instant;
import org.answerable.directory.LoginState;

/** What logins need of a row of person. */
record LoginRow(int version, boolean active, boolean passwordTemporary, Instant passwordChangedAt) {

    LoginState state() {
        return new LoginState(version, active, passwordTemporary, passwordChangedAt);
    }
}
