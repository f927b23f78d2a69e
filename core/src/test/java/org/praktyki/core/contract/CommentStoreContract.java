package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.Comment.Resolution;
import org.praktyki.core.practice.CommentId;
import org.praktyki.core.practice.CommentStore;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.spi.Storage;

/** Comments on practices. */
abstract class CommentStoreContract {

    abstract Storage storage();

    private CommentStore comments() {
        return storage().comments();
    }

    private PracticeId practice(String title) {
        return storage()
                .practices()
                .save(Practice.draft(title).build(), new Deed("ann", Samples.NOW, Deed.Action.SAVED))
                .id();
    }

    private Comment add(PracticeId practice, String text) {
        Comment comment = new Comment(
                CommentId.random(),
                practice,
                Optional.of("recordCard.cost"),
                text,
                "ben",
                Samples.NOW,
                Optional.empty());
        comments().add(comment);
        return comment;
    }

    @Test
    void commentsComeBackAsTheyWereInTheOrderInWhichTheyWereWritten() {
        PracticeId practice = practice("Ogród");
        List<Comment> written = IntStream.range(0, 5)
                .mapToObj(i -> add(practice, "Uwaga ć " + i))
                .toList();
        add(practice("Inna"), "Nie tu");

        assertThat(comments().of(practice)).isEqualTo(written);
        assertThat(comments().find(written.get(3).id())).contains(written.get(3));
        assertThat(comments().find(CommentId.random())).isEmpty();
        assertThat(comments().of(PracticeId.random())).isEmpty();
    }

    @Test
    void aCommentOnTheWholeNamesNoField() {
        Comment whole = new Comment(
                CommentId.random(),
                practice("Ogród"),
                Optional.empty(),
                "Całość",
                "ben",
                Samples.NOW,
                Optional.empty());
        comments().add(whole);

        assertThat(comments().find(whole.id())).contains(whole);
    }

    @Test
    void aCommentOnAPracticeThatIsNotThereIsRefused() {
        PracticeId nowhere = PracticeId.random();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> add(nowhere, "Uwaga"));
        assertThat(comments().of(nowhere)).isEmpty();
    }

    @Test
    void aCommentIsResolvedAndOpenedAgain() {
        Comment comment = add(practice("Ogród"), "Uwaga");
        Optional<Resolution> resolution = Optional.of(new Resolution("ann", Samples.NOW.plusSeconds(5)));

        comments().resolve(comment.id(), resolution);
        assertThat(comments().find(comment.id())).contains(comment.withResolution(resolution));

        comments().resolve(comment.id(), Optional.empty());
        assertThat(comments().find(comment.id())).contains(comment);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> comments().resolve(CommentId.random(), resolution));
    }

    @Test
    void commentsOfSeveralAtOnceAreAllKept() throws Exception {
        PracticeId practice = practice("Ogród");
        List<Callable<Comment>> writers = IntStream.range(0, 8)
                .<Callable<Comment>>mapToObj(i -> () -> add(practice, "Uwaga " + i))
                .toList();

        Together.call(writers);

        assertThat(comments().of(practice)).hasSize(8);
    }
}
