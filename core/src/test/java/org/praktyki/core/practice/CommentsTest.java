package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;

class CommentsTest {

    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final Actor OTHER = new Actor("inny", Set.of(Role.AUTHOR));
    private static final Actor REVIEWER = new Actor("recenzja", Set.of(Role.REVIEWER));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Followers followers = new Followers(List.of());
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Practices practices =
            new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);
    private final Comments comments = new Comments(storage.comments(), practices, clock);
    private final PracticeId practice =
            practices.save(AUTHOR, Practice.draft("Ogród").build()).id();

    @AfterEach
    void stop() {
        followers.close();
    }

    @Test
    void whoeverMayReadThePracticeCommentsOnIt() {
        Comment asked = comments.add(REVIEWER, practice, Optional.of("recordCard.cost"), " Ile to kosztowało? ");
        Comment answered = comments.add(AUTHOR, practice, Optional.empty(), "Uzupełniłam.");

        assertThat(asked.text()).isEqualTo("Ile to kosztowało?");
        assertThat(comments.list(AUTHOR, practice)).containsExactly(asked, answered);
    }

    @Test
    void whoeverMayNotReadThePracticeDoesNot() {
        Comment comment = comments.add(REVIEWER, practice, Optional.empty(), "Uwaga");

        assertThat(comments.list(OTHER, practice)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> comments.add(OTHER, practice, Optional.empty(), "Moja"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> comments.resolve(OTHER, comment.id()));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> comments.add(Actor.ANONYMOUS, practice, Optional.empty(), "Moja"));
        assertThat(comments.list(REVIEWER, practice)).containsExactly(comment);
    }

    @Test
    void aCommentIsDoneWithAndOpenAgain() {
        Comment comment = comments.add(REVIEWER, practice, Optional.empty(), "Uwaga");

        comments.resolve(AUTHOR, comment.id());
        assertThat(comments.list(REVIEWER, practice))
                .containsExactly(comment.withResolution(Optional.of(new Comment.Resolution("autor", Samples.NOW))));

        comments.reopen(REVIEWER, comment.id());
        assertThat(comments.list(REVIEWER, practice)).containsExactly(comment);
        assertThat(comment.isOpen()).isTrue();
    }

    @Test
    void aCommentSaysSomethingButNotEverything() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> comments.add(AUTHOR, practice, Optional.empty(), " \n"))
                .satisfies(e -> assertThat(e.findings()).containsExactly(new Finding("comment", "", Problem.REQUIRED)));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> comments.add(AUTHOR, practice, Optional.empty(), "x".repeat(Comment.MAX_TEXT + 1)))
                .satisfies(e -> assertThat(e.findings()).containsExactly(new Finding("comment", "", Problem.TOO_LONG)));
        assertThat(comments.list(AUTHOR, practice)).isEmpty();
    }
}
