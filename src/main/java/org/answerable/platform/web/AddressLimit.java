package org.answerable.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.TooManyRequestsException;

/** How many requests one address may send in a minute. People logged in are not limited. Addresses of IPv6 count by their network of 64 bits. */
public final class AddressLimit {

    private static final int MOST_ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** So many a minute; 0 for no limit. */
    public AddressLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts the request.
     *
     * @throws TooManyRequestsException if the address has used up its share of this minute
     */
    public void count(HttpServletRequest request) {
        if (perMinute <= 0 || Acting.actor().kind() == Actor.Kind.PERSON) {
            return;
        }
        ConsumptionProbe probe = buckets.get(network(request.getRemoteAddr()), address -> bucket())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    /** The address as counted; a literal is never looked up. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress literal = InetAddress.getByName(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                    : literal.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
