package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * A practice as it was saved once (wersja). It never changes, and holds everything that the practice held: its contacts too,
 * and those that are not public.
 *
 * @param practice as it was, with the identity and the version of that save
 * @param deed who saved it when, and what that was called
 */
public record Revision(Practice practice, Deed deed) {

    /** The practice that this is a version of. */
    public PracticeId id() {
        return practice.id();
    }

    /** The version that the save made. */
    public long version() {
        return practice.version();
    }

    /**
     * The practice as it is now, with the content of this revision, ready to be saved as a new version.
     *
     * <ul>
     *   <li>Title, summary, keywords, topic, language, translations, record card, presentation, funding and relations are those
     *       of the revision; so are the findings, because they stand for values that are missing in that very text.
     *   <li>Identity and slug stay, for addresses last; so do the source and the old address, or the next import would take the practice for
     *       another one.
     *   <li>The status and the life so far stay: to publish or to withdraw is a decision of its own.
     *   <li>Attachments stay: a file added since is not lost, and one removed since, perhaps because it must not be shown,
     *       does not come back.
     *   <li>The day of entry stays where the revision is older than that day, lest the practice be taken for a new one.
     * </ul>
     *
     * @throws IllegalArgumentException where it is another practice
     */
    public Practice restoredTo(Practice current) {
        if (!current.id().equals(id())) {
            throw new IllegalArgumentException("A revision of " + id() + " cannot be restored to " + current.id());
        }
        return current.toBuilder()
                .title(practice.title())
                .summary(practice.summary())
                .keywords(practice.keywords())
                .category(practice.category())
                .translations(practice.translations())
                .relations(practice.relations())
                .language(practice.language())
                .recordCard(card(current.recordCard().enteredOn()))
                .presentation(practice.presentation())
                .funding(practice.funding())
                .findings(practice.findings())
                .build();
    }

    private RecordCard card(Optional<LocalDate> enteredOn) {
        RecordCard card = practice.recordCard();
        return card.toBuilder()
                .enteredOn(card.enteredOn().or(() -> enteredOn).orElse(null))
                .build();
    }
}
