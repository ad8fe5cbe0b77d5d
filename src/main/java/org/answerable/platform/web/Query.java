package org.answerable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of an address behind the question mark; fields of a form that is sent are no part of it. */
final class Query {

    private Query() {}

    /** The names in it, in their order. */
    static Set<String> names(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .filter(name -> !name.isEmpty())
                        .map(Query::decoded)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenPercentSign) {
            return name;
        }
    }
}
