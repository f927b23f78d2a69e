package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipQuery;

/** Writes partners, partnerships and memberships to files, with all that is not public. */
public final class DirectoryExports {

    private final Partners partners;

    /** Reads from the directory. */
    public DirectoryExports(Partners partners) {
        this.partners = partners;
    }

    /**
     * Writes all there is of something, in the order of its addresses.
     *
     * @param out where to; not closed
     * @return how many
     * @throws IOException where it cannot be written
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public int write(Actor actor, DirectoryExport.What what, DirectoryWriter writer, OutputStream out)
            throws IOException {
        actor.require(Permission.EXPORT_PRACTICES);
        Directory directory = partners.directory(actor);
        Map<PartnerId, Partner> entries = new LinkedHashMap<>();
        directory.entries().forEach(partner -> entries.put(partner.id(), partner));
        List<Partnership> partnerships = directory.partnerships(PartnershipQuery.ALL).stream()
                .sorted(Comparator.comparing(partnership -> partnership.slug().value()))
                .toList();
        writer.write(new DirectoryExport(what, Collections.unmodifiableMap(entries), partnerships), out);
        return switch (what) {
            case PARTNERS -> entries.size();
            case PARTNERSHIPS -> partnerships.size();
            case MEMBERSHIPS ->
                partnerships.stream()
                        .mapToInt(partnership -> partnership.memberships().size())
                        .sum();
        };
    }
}
