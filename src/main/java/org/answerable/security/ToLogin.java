package org.answerable.security;

import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a browser to the login page by a relative address, so that no proxy's host name is needed. */
class ToLogin extends LoginUrlAuthenticationEntryPoint {

    ToLogin(String loginPage) {
        super(loginPage);
        setFavorRelativeUris(true);
    }
}
