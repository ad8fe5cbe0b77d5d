package org.answerable.lostproperty;

/**
 * A lost item as it was reported, not yet checked; every field may be null.
 *
 * @param profile     whose car it was; null: the first one that takes lost items
 * @param channel     web, rest, phone, counter
 * @param item        what was left, at most 200 characters
 * @param description how it looks, where it was left; at most 4,000 characters
 * @param reference   the order, at most 200 characters
 * @param place       where it shall be brought, at most 400 characters; may be told later
 * @param locale      the language to answer in, {@code en} or {@code zh-CN}
 */
public record LostItemDraft(
        String profile,
        String channel,
        String item,
        String description,
        String reference,
        String place,
        String locale,
        String name,
        String email,
        String phone) {}
