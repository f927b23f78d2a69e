package org.praktyki.servlet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.praktyki.core.change.ContentVersion;

/**
 * Makes answers that follow from their address and from what is stored only once, for as long as nothing of that changes; they are
 * compressed once too. What was given a moment ago is given again without asking anyone. Whoever asks for what is being made
 * waits for it. What failed, and what stands in for something that is away, is not given to those who come later.
 *
 * <p>Nothing of whoever asked has a part in an answer or in the name under which it is kept: neither host nor headers nor cookies.
 */
final class Remembered implements Route {

    private final Predicate<Visit> family;
    private final List<Route> routes;
    private final Function<Visit, Optional<Reply>> refusal;
    private final ContentVersion content;
    private final long bytes;
    private volatile Shelf shelf;

    /**
     * Remembers what some addresses answer, by what stands in them and nothing else of the visit.
     *
     * @param family says of a visit whether it is to one of these addresses
     * @param routes answer them
     * @param refusal is asked before anything is made, and says why it is not
     * @param content what the answers are made of
     * @param bytes how much is kept
     */
    Remembered(
            Predicate<Visit> family,
            List<Route> routes,
            Function<Visit, Optional<Reply>> refusal,
            ContentVersion content,
            long bytes) {
        this.family = family;
        this.routes = List.copyOf(routes);
        this.refusal = refusal;
        this.content = content;
        this.bytes = bytes;
        this.shelf = new Shelf(0, bytes);
    }

    @Override
    public Optional<Reply> answer(Visit visit) throws IOException {
        // read first: what is made afterwards is of this version or of a later one
        OptionalLong version = content.current();
        if (version.isEmpty()) {
            return family.test(visit) ? madeIfAllowed(visit) : Optional.empty();
        }
        Shelf current = current(version.getAsLong());
        Address address = new Address(visit.links().base(), visit.address(), visit.query(), visit.included());
        Optional<Reply> kept = current.find(address);
        return kept.isPresent() || !family.test(visit) ? kept : shared(address, visit, current);
    }

    /** How much is remembered by now. */
    long bytes() {
        return shelf.bytes();
    }

    /** Where a page stands, what its links begin with, what was asked of it, and whether it becomes a piece of another one. */
    record Address(String base, String address, String query, boolean included) {}

    /** The newest shelf: what stands on older ones may name someone who was erased, and is let go of as a whole. */
    private Shelf current(long version) {
        Shelf known = shelf;
        return known.version() == version ? known : replaced(version);
    }

    /** Versions only grow: whoever read one a while ago takes what was begun since. */
    private synchronized Shelf replaced(long version) {
        if (shelf.version() < version) {
            shelf = new Shelf(version, bytes);
        }
        return shelf;
    }

    private Optional<Reply> madeIfAllowed(Visit visit) throws IOException {
        Optional<Reply> refused = refusal.apply(visit);
        return refused.isPresent() ? refused : make(visit);
    }

    private Optional<Reply> shared(Address address, Visit visit, Shelf current) throws IOException {
        CompletableFuture<Optional<Reply>> begun = current.inMaking().get(address);
        if (begun == null) {
            Optional<Reply> refused = refusal.apply(visit);
            if (refused.isPresent()) {
                return refused;
            }
            CompletableFuture<Optional<Reply>> own = new CompletableFuture<>();
            begun = current.inMaking().putIfAbsent(address, own);
            if (begun == null) {
                return makeFor(own, address, visit, current);
            }
        }
        return await(begun);
    }

    private Optional<Reply> makeFor(
            CompletableFuture<Optional<Reply>> waiting, Address address, Visit visit, Shelf current)
            throws IOException {
        try {
            // it may have been put there since
            Optional<Reply> answer = current.find(address);
            if (answer.isEmpty()) {
                answer = make(visit).map(reply -> current.keep(address, reply));
            }
            waiting.complete(answer);
            return answer;
        } catch (IOException | RuntimeException | Error e) {
            waiting.completeExceptionally(e);
            throw e;
        } finally {
            current.inMaking().remove(address);
        }
    }

    private Optional<Reply> make(Visit visit) throws IOException {
        for (Route route : routes) {
            Optional<Reply> reply = route.answer(visit);
            if (reply.isPresent()) {
                return reply;
            }
        }
        return Optional.empty();
    }

    private static Optional<Reply> await(CompletableFuture<Optional<Reply>> making) throws IOException {
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("No longer waiting for a page");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The page that was waited for could not be made", e);
        }
    }
}
