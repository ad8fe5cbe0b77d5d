package org.answerable.casefile;

/**
 * Somebody outside who has to do with a case.
 *
 * @param role complainant or representative
 * @param authority what entitles a representative, else null
 */
public record Party(
        String id,
        String role,
        String name,
        String email,
        String phone,
        String address,
        String locale,
        String authority,
        boolean vulnerable,
        boolean media) {

    /** True if nothing tells who the party is. */
    public boolean anonymous() {
        return name == null && email == null && phone == null && address == null;
    }
}
