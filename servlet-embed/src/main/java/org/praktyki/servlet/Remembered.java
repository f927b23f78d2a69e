package org.praktyki.servlet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.audit.AuditPoint;

/**
 * Makes pages that follow from the database and the day alone only once. Before an answer is given again, the database is asked
 * whether anything was changed since, on whichever node: so nobody is shown what was withdrawn or erased a moment ago.
 */
final class Remembered implements Route {

    /** How many bytes of pages are kept. */
    private static final long MOST = 32L << 20;
    /** What a page costs beside its bytes, about. */
    private static final int ABOUT = 1000;

    /** A row changed past the library leaves no trace in the audit, and is seen a little later. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Route pages;
    private final Praktyki praktyki;
    private final Cache<Address, Made> made = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Address address, Made page) ->
                    (int) Math.min(Integer.MAX_VALUE, page.reply().length() + ABOUT))
            .expireAfterWrite(LONGEST)
            .build();

    private volatile @Nullable Basis newest;

    /** Remembers what a family of pages answers; each may depend on the path, and on nothing else of the visit. */
    Remembered(Route pages, Praktyki praktyki) {
        this.pages = pages;
        this.praktyki = praktyki;
    }

    /** Where a page stands, and what its links begin with. */
    private record Address(String base, String address) {}

    /** What a page was made from; the settings are those that stand on pages, which may follow the state a moment later. */
    private record Basis(AuditPoint state, long settings, LocalDate day) {}

    private record Made(Basis basis, Reply reply) {}

    @Override
    public Optional<Reply> answer(Visit visit) throws IOException {
        if (!PracticePages.isOne(visit)) {
            return Optional.empty();
        }
        // asked first: what is read afterwards may be newer, and is then made anew the next time
        Basis basis = new Basis(
                praktyki.audit().head(),
                praktyki.settings().lately().version(),
                praktyki.practices().today());
        if (!basis.equals(newest)) {
            newest = basis;
            // none of them is of use again, and someone who was erased may stand in one
            made.invalidateAll();
        }
        Address address = new Address(visit.links().base(), visit.address());
        Made before = made.getIfPresent(address);
        if (before != null && before.basis().equals(basis)) {
            return Optional.of(before.reply());
        }
        Optional<Reply> reply = pages.answer(visit);
        reply.ifPresentOrElse(page -> made.put(address, new Made(basis, page)), () -> made.invalidate(address));
        return reply;
    }
}
