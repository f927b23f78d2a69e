package org.praktyki.core.practice;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /** Puts another text in the place of the text of each comment for which it is another one. */
    void rewrite(UnaryOperator<String> rewriting);

    /**
     * Says that a comment is done with, or open again; the last word counts.
     *
     * @throws NoSuchElementException where there is no such comment
     */
    void resolve(CommentId id, Optional<Comment.Resolution> resolution);
}
