package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.CommentId;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.Rewriting;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.RichText;

/** Everything that is kept of a practice can be searched and rewritten. */
abstract class RewritingContract {

    private static final String WORD = "Kwarcowisko";
    private static final Deed ERASED = new Deed("ben", Samples.NOW.plusSeconds(100), Deed.Action.ERASED);

    /** Takes the word out of summaries and notes, and all contacts. */
    private static final Rewriting WITHOUT = new Rewriting() {
        @Override
        public Practice practice(Practice version) {
            String summary = version.summary().html().replace(WORD, "***");
            return version.toBuilder()
                    .summary(RichText.ofHtml(summary))
                    .recordCard(
                            version.recordCard().toBuilder().contacts(List.of()).build())
                    .build();
        }

        @Override
        public String note(String note) {
            return note.replace(WORD, "***");
        }
    };

    abstract Storage storage();

    private PracticeStore practices() {
        return storage().practices();
    }

    private Practice save(Practice practice, Optional<String> note) {
        return practices().save(practice, new Deed("ann", Samples.NOW, Deed.Action.SAVED, note));
    }

    private static Practice about(String title, String summary) {
        return Samples.published(title).toBuilder()
                .summary(RichText.ofPlainText(summary))
                .build();
    }

    private Practice summed(Practice practice, String summary, PracticeStatus status) {
        return practice.toBuilder()
                .summary(RichText.ofPlainText(summary))
                .status(status)
                .build();
    }

    private List<PracticeId> mentioning(String word) {
        return practices().mentioning(stored -> stored.contains(word));
    }

    @Test
    void aWordIsFoundInTheNewestVersionInEarlierOnesAndInNotes() {
        Practice newest = save(about("Ogród", WORD), Optional.empty());
        Practice earlier = save(about("Sad", WORD), Optional.empty());
        earlier = save(summed(earlier, "nic", PracticeStatus.PUBLISHED), Optional.empty());
        Practice noted = save(about("Las", "nic"), Optional.of("bo " + WORD));
        save(about("Staw", "nic"), Optional.of("tak"));
        assertThat(mentioning(WORD)).containsExactlyInAnyOrder(newest.id(), earlier.id(), noted.id());
        assertThat(mentioning("Nigdzie")).isEmpty();
    }

    @Test
    void moreAreFoundThanFitIntoOneLook() {
        for (int i = 0; i < 105; i++) {
            save(about("Praktyka " + i, WORD), Optional.empty());
        }
        assertThat(mentioning(WORD)).hasSize(105).doesNotHaveDuplicates();
    }

    @Test
    void everyVersionIsRewrittenAndTheNewestSavedOnceMore() {
        Practice first = save(about("Ogród", WORD + " raz"), Optional.of("bo " + WORD));
        Practice live = save(summed(first, WORD + " dwa", PracticeStatus.PUBLISHED), Optional.empty());
        Practice draft = save(summed(live, WORD + " trzy", PracticeStatus.DRAFT), Optional.empty());
        long before = storage().changes().last();

        Practice saved = practices().rewrite(draft.id(), WITHOUT, ERASED).orElseThrow();

        assertThat(saved.version()).isEqualTo(4);
        assertThat(saved.summary().plainText()).isEqualTo("*** trzy");
        assertThat(saved.status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(practices().find(draft.id())).contains(saved);
        Practice seen = practices().findLive(draft.slug()).orElseThrow();
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.summary().plainText()).isEqualTo("*** dwa");
        assertThat(practices().revisions(draft.id()).get(3).deed().note()).contains("bo ***");
        assertThat(practices().revisions(draft.id()).get(0).deed()).isEqualTo(ERASED);
        assertThat(practices().revision(draft.id(), 4).map(Revision::practice)).contains(saved);
        assertThat(mentioning(WORD)).isEmpty();
        assertThat(storage().changes().after(before, 10))
                .containsExactly(new Change(
                        before + 1,
                        ERASED.at(),
                        "ben",
                        Change.Kind.PRACTICE,
                        draft.id().toString(),
                        4));
    }

    @Test
    void aNoteLeavesTheLogOfWhoDidWhatToo() {
        Practice noted = save(about("Las", "nic"), Optional.of("bo " + WORD));
        save(about("Park", "nic"), Optional.of("bo tak"));

        practices().rewrite(noted.id(), WITHOUT, ERASED);

        List<AuditEntry> log = storage().audit().after(0, 10);
        assertThat(log.get(0).isErased()).isTrue();
        assertThat(log.get(1).deed().note()).contains("bo tak");
        assertThat(log.get(2).deed()).isEqualTo(ERASED);
        assertThat(log.get(2).subject())
                .isEqualTo(new Subject(Subject.Kind.PRACTICE, noted.id().toString(), 2));
    }

    @Test
    void whatThePublicSeesIsTheRewrittenOne() {
        Practice practice = save(about("Ogród", WORD), Optional.empty());
        Practice saved = practices().rewrite(practice.id(), WITHOUT, ERASED).orElseThrow();
        assertThat(practices().findLive(practice.slug())).contains(saved);
        assertThat(saved.life().liveVersion()).contains(2L);
    }

    @Test
    void whereNothingIsToChangeNothingIsWritten() {
        Practice practice = save(about("Ogród", "nic"), Optional.of("tak"));
        assertThat(practices().rewrite(practice.id(), WITHOUT, ERASED)).isEmpty();
        assertThat(practices().rewrite(PracticeId.random(), WITHOUT, ERASED)).isEmpty();
        assertThat(practices().find(practice.id())).contains(practice);
        assertThat(storage().changes().last()).isEqualTo(1);
        save(practice, Optional.empty());
        assertThat(storage().changes().last()).isEqualTo(2);
    }

    @Test
    void contactsThatAreGoneFromAllVersionsAreNotFormerOnes() {
        Practice practice = save(Samples.full(), Optional.empty());
        assertThat(storage().contacts().count(ContactFilter.ALL)).isEqualTo(2);
        practices().rewrite(practice.id(), WITHOUT, ERASED);
        assertThat(storage().contacts().count(ContactFilter.ALL)).isZero();
    }

    @Test
    void aRewritingThatFailsChangesNothing() {
        Practice first = save(about("Ogród", WORD), Optional.empty());
        Practice second = save(summed(first, "nic", PracticeStatus.PUBLISHED), Optional.empty());
        Rewriting failing = new Rewriting() {
            @Override
            public Practice practice(Practice version) {
                if (version.version() == 1) {
                    throw new IllegalStateException("planted");
                }
                return WITHOUT.practice(version);
            }

            @Override
            public String note(String note) {
                return note;
            }
        };
        assertThatIllegalStateException().isThrownBy(() -> practices().rewrite(first.id(), failing, ERASED));
        assertThat(practices().find(first.id())).contains(second);
        assertThat(mentioning(WORD)).containsExactly(first.id());
    }

    @Test
    void draftsAndCommentsAreRewrittenWhereTheyChange() {
        Practice practice = save(about("Ogród", "nic"), Optional.empty());
        Finding unread = new Finding("title", WORD, Problem.REQUIRED);
        Draft touched = new Draft("ann", about("Sad", WORD), List.of(unread), Samples.NOW);
        Draft other = new Draft("ben", practice, List.of(), Samples.NOW);
        storage().drafts().save(touched);
        storage().drafts().save(other);
        storage()
                .drafts()
                .rewrite(draft ->
                        new Draft(draft.account(), WITHOUT.practice(draft.content()), draft.unread(), draft.at()));
        Draft left = storage().drafts().find("ann", touched.id()).orElseThrow();
        assertThat(left.content().summary().plainText()).isEqualTo("***");
        assertThat(left.unread()).containsExactly(unread);
        assertThat(storage().drafts().find("ben", practice.id())).contains(other);

        Comment comment = comment(practice, WORD + "?");
        storage().comments().add(comment);
        storage().comments().add(comment(practice, "tak"));
        storage().comments().rewrite(WITHOUT::note);
        assertThat(storage().comments().of(practice.id()))
                .extracting(Comment::text)
                .containsExactly("***?", "tak");
        assertThat(storage().comments().find(comment.id())).contains(comment.withText("***?"));
    }

    private static Comment comment(Practice practice, String text) {
        return new Comment(
                CommentId.random(), practice.id(), Optional.empty(), text, "ann", Samples.NOW, Optional.empty());
    }

    @Test
    void anErasureIsAnnouncedInTheFeed() {
        ContactId id = ContactId.random();
        storage().contacts().announceErased(List.of(id), ERASED);
        assertThat(storage().changes().after(0, 10))
                .containsExactly(new Change(1, ERASED.at(), "ben", Change.Kind.CONTACT, id.toString(), 0));
    }

    @Test
    void aPurgeLeavesEverythingInItsPlace() {
        Practice practice = save(Samples.full(), Optional.empty());
        Contact contact = practice.recordCard().contacts().get(0);
        assertThat(storage().purge()).isTrue();
        storage().purgeForOthers();
        assertThat(practices().find(practice.id())).contains(practice);
        assertThat(storage()
                        .contacts()
                        .find(contact.id().orElseThrow())
                        .orElseThrow()
                        .contact())
                .isEqualTo(contact);
        assertThat(save(practice, Optional.empty()).version()).isEqualTo(2);
    }
}
