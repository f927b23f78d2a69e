package org.praktyki.core.practice;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Keeps comments on practices. */
public interface CommentStore {

    /**
     * Keeps a new comment.
     *
     * @throws NoSuchElementException where there is no such practice
     */
    void add(Comment comment);

    /** The comment with this identity. */
    Optional<Comment> find(CommentId id);

    /** All comments on a practice, oldest first. */
    List<Comment> of(PracticeId practice);

    /**
     * Says that a comment is done with, or open again; the last word counts.
     *
     * @throws NoSuchElementException where there is no such comment
     */
    void resolve(CommentId id, Optional<Comment.Resolution> resolution);
}
