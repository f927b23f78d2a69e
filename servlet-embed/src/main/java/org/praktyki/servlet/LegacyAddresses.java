package org.praktyki.servlet;

import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;

/**
 * The addresses of the old database, {@code /index.php?p1=&p2=&art=&s=}, lead to the practices that stood there. Which of a
 * practice's pages {@code s} chose is not known of every such address, so all of them lead to the first, from which the others
 * are one step away. Parameters that the old database had besides are of no account, unlike in addresses of today.
 */
final class LegacyAddresses implements Route {

    private static final String PATH = "/index.php";

    private final Praktyki praktyki;
    private final ErrorPages errors;

    LegacyAddresses(Praktyki praktyki, ErrorPages errors) {
        this.praktyki = praktyki;
        this.errors = errors;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals(PATH) ? Optional.of(reply(visit)) : Optional.empty();
    }

    private Reply reply(Visit visit) {
        // mails and documents often carry the address as it stood in the source of a page
        Optional<LegacyAddress> asked = LegacyAddress.of(visit.query().replace("&amp;", "&"));
        Optional<Practice> practice = asked.flatMap(praktyki.practices()::published);
        if (practice.isPresent()) {
            return Reply.movedTo(visit.links().practice(practice.get().slug()));
        }
        return asked.flatMap(praktyki.practices()::tombstone)
                .map(tombstone -> errors.withdrawn(
                        visit, tombstone.successor(), praktyki.categories().tree()))
                .orElseGet(() -> errors.unknownLegacyAddress(visit));
    }
}
