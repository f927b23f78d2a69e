package org.praktyki.core.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.CommentId;
import org.praktyki.core.practice.CommentStore;
import org.praktyki.core.practice.PracticeId;

/** Comments in the order in which they were written. */
final class InMemoryComments implements CommentStore {

    private final Map<CommentId, Comment> comments = new LinkedHashMap<>();
    private final Predicate<PracticeId> isStored;

    /** Comments on practices that are stored. */
    InMemoryComments(Predicate<PracticeId> isStored) {
        this.isStored = isStored;
    }

    @Override
    public synchronized void add(Comment comment) {
        if (!isStored.test(comment.practice())) {
            throw new NoSuchElementException("There is no practice " + comment.practice() + " to comment on");
        }
        comments.put(comment.id(), comment);
    }

    @Override
    public synchronized Optional<Comment> find(CommentId id) {
        return Optional.ofNullable(comments.get(id));
    }

    @Override
    public synchronized List<Comment> of(PracticeId practice) {
        return comments.values().stream()
                .filter(comment -> comment.practice().equals(practice))
                .toList();
    }

    @Override
    public synchronized void rewrite(UnaryOperator<String> rewriting) {
        comments.replaceAll((id, comment) -> comment.withText(rewriting.apply(comment.text())));
    }

    @Override
    public synchronized void resolve(CommentId id, Optional<Comment.Resolution> resolution) {
        Comment comment = find(id).orElseThrow();
        comments.put(id, comment.withResolution(resolution));
    }
}
