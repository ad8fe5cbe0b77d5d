package org.answerable.configurationitem.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.answerable.configurationitem.FindImpact;
import org.answerable.configurationitem.FindImpact.Direction;
import org.answerable.platform.web.Choice;

/**
 * How to follow an impact; nothing means as far as possible in both directions.
 *
 * @param direction {@code up} to what suffers when the item fails, {@code down} to what it rests on, or {@code both}
 */
record ImpactForm(
        @Choice({"both", "up", "down"}) String direction, @Min(1) @Max(FindImpact.MOST_LEVELS) Integer levels) {

    Direction wanted() {
        return FormText.orNull(direction) == null
                ? Direction.BOTH
                : Direction.valueOf(direction.strip().toUpperCase(Locale.ROOT));
    }

    /** How far to follow. */
    public int depth() {
        return levels == null ? FindImpact.MOST_LEVELS : levels;
    }
}
