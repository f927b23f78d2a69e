package org.praktyki.core.practice;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/**
 * What those who work on a practice say to each other about it. Whoever may read the unpublished practice reads and writes them;
 * of a practice that was returned, the open ones are what its author is to do.
 */
public final class Comments {

    private final CommentStore store;
    private final Practices practices;
    private final Clock clock;

    /** Keeps comments in a store. */
    public Comments(CommentStore store, Practices practices, Clock clock) {
        this.store = store;
        this.practices = practices;
        this.clock = clock;
    }

    /**
     * The comments on a practice, oldest first.
     *
     * @return empty where the actor may not see the practice
     */
    public List<Comment> list(Actor actor, PracticeId practice) {
        return practices.find(actor, practice).isPresent() ? store.of(practice) : List.of();
    }

    /**
     * Writes a comment.
     *
     * @param field the path of the field that it is about; absent for the whole
     * @throws InvalidException where it is empty or too long
     * @throws NoSuchElementException where there is no such practice, or the actor may not see it
     */
    public Comment add(Actor actor, PracticeId practice, Optional<String> field, String text) {
        Practice about = practices.find(actor, practice).orElseThrow();
        if (text.isBlank()) {
            throw new InvalidException(List.of(new Finding("comment", "", Problem.REQUIRED)));
        }
        if (text.strip().length() > Comment.MAX_TEXT) {
            throw new InvalidException(List.of(new Finding("comment", "", Problem.TOO_LONG)));
        }
        Comment comment = new Comment(
                CommentId.random(), about.id(), field, text, actor.name(), clock.instant(), Optional.empty());
        store.add(comment);
        return comment;
    }

    /**
     * Says that a comment is done with.
     *
     * @throws NoSuchElementException where there is no such comment, or the actor may not see its practice
     */
    public void resolve(Actor actor, CommentId id) {
        store.resolve(visible(actor, id).id(), Optional.of(new Comment.Resolution(actor.name(), clock.instant())));
    }

    /**
     * Opens a comment again.
     *
     * @throws NoSuchElementException where there is no such comment, or the actor may not see its practice
     */
    public void reopen(Actor actor, CommentId id) {
        store.resolve(visible(actor, id).id(), Optional.empty());
    }

    private Comment visible(Actor actor, CommentId id) {
        return store.find(id)
                .filter(comment -> practices.find(actor, comment.practice()).isPresent())
                .orElseThrow();
    }
}
