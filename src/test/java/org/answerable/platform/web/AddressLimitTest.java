package org.answerable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import org.answerable.platform.TooManyRequestsException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressLimitTest {

    @Test
    void anAddressThatSendsTooMuchWaitsAndOthersDoNot() {
        AddressLimit limit = new AddressLimit(3);
        for (int i = 0; i < 3; i++) {
            limit.count(from("192.0.2.1"));
        }

        assertThatThrownBy(() -> limit.count(from("192.0.2.1"))).isInstanceOf(TooManyRequestsException.class);
        assertThatCode(() -> limit.count(from("192.0.2.2"))).doesNotThrowAnyException();
    }

    @Test
    void anAddressOfVersionSixCountsByItsNetwork() {
        assertThat(AddressLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo(AddressLimit.network("2001:db8:1:2::9"));
        assertThat(AddressLimit.network("2001:db8:1:2::9")).isNotEqualTo(AddressLimit.network("2001:db8:1:3::9"));
        assertThat(AddressLimit.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void zeroMeansNoLimit() {
        AddressLimit limit = new AddressLimit(0);
        for (int i = 0; i < 1000; i++) {
            limit.count(from("192.0.2.1"));
        }
    }

    private static HttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
