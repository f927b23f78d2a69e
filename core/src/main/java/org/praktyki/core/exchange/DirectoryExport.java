package org.praktyki.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;

/**
 * What is written to a file.
 *
 * @param what of it
 * @param partners all entries, by their addresses, with all that is not public
 * @param partnerships likewise
 */
public record DirectoryExport(What what, Map<PartnerId, Partner> partners, List<Partnership> partnerships) {

    /** What can be written. */
    public enum What {
        /** Partners. */
        PARTNERS,
        /** Partnerships; a table of them leaves out their members, which have a table of their own. */
        PARTNERSHIPS,
        /** Who belongs to which partnership. */
        MEMBERSHIPS
    }

    /** Copies the list. */
    public DirectoryExport {
        partnerships = List.copyOf(partnerships);
    }

    /** The entry of an identity. */
    public Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }
}
