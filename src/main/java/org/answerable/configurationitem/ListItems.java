package org.answerable.configurationitem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Lists items a page at a time, and reads one. */
@Component
public class ListItems {

    /** The most items of one page. */
    public static final int MAX_LIMIT = 200;

    private final Items items;

    ListItems(Items items) {
        this.items = items;
    }

    /**
     * A page of items by code.
     *
     * @param next where the next page begins; null after the last
     */
    public record Page(List<Item> items, String next) {}

    /**
     * The page.
     *
     * @param cursor of an earlier page; null or blank for the first
     * @throws InvalidInputException if the cursor is invented
     */
    public Page page(ItemQuery query, String cursor, int limit) {
        List<Item> found = items.list(query, after(cursor), limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), cursor(found.get(limit - 1).code()));
    }

    /**
     * The item of the code.
     *
     * @throws NotFoundException if there is none
     */
    public Item item(String code) {
        return items.byCode(ItemRules.code(code))
                .orElseThrow(() -> new NotFoundException("There is no item " + ItemRules.shortened(code)));
    }

    private static String cursor(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((">" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static String after(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (position.startsWith(">") && position.length() <= ItemRules.CODE + 1) {
                return position.substring(1);
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below, as any other invention.
        }
        throw new InvalidInputException(List.of(new FieldError("cursor", "unknown", "")));
    }
}
