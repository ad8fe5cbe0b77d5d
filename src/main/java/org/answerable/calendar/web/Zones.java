package org.answerable.calendar.web;

import java.time.ZoneId;
import java.util.List;

/** The zones that a calendar is offered: regional ones and UTC; any other IANA zone can be written by REST. */
final class Zones {

    static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private Zones() {}
}
