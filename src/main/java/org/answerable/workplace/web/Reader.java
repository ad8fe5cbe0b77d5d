package org.answerable.workplace.web;

import java.time.ZoneId;
import java.util.Set;

/**
 * The person who looks at a page.
 *
 * @param zone        the zone in which the person sees times
 * @param departments ids of the departments the person works in
 */
record Reader(String id, String name, ZoneId zone, Set<String> departments) {}
