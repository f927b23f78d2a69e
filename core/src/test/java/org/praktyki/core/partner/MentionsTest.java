package org.praktyki.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.memory.FoldedStems;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.RichText;

class MentionsTest {

    private static final Actor EDITOR = Actor.system("test");

    private final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .files(new InMemoryFiles())
            .openWordForms(FoldedStems::new)
            .build();

    @AfterEach
    void close() {
        praktyki.close();
    }

    private Partner partner(String name, String locality) {
        return partner(new Name(name), locality);
    }

    private Partner partner(Name name, String locality) {
        return praktyki.partners()
                .save(
                        EDITOR,
                        Partner.named(name.text())
                                .names(new Names(List.of(name)))
                                .seat(new Seat(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(locality),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                                .build());
    }

    private List<String> found(String text, String locality) {
        return praktyki.mentions().in(EDITOR, List.of(new Passage("summary", text)), Optional.of(locality)).stream()
                .map(mention -> mention.words() + " " + mention.sign() + " " + mention.certainty())
                .toList();
    }

    @Test
    void namesAreFoundAsTheyAreWrittenAndInflected() {
        partner("Fundacja Ciepły Piec", "Kutno");
        assertThat(found("Kutno: Fundacja „Ciepły Piec” pomaga.", "Kutno"))
                .containsExactly("Fundacja „Ciepły Piec EXACT CERTAIN");
        assertThat(found("W Kutnie działamy z Fundacją Ciepłego Pieca.", "Kutno"))
                .containsExactly("Fundacją Ciepłego Pieca INFLECTED CERTAIN");
        assertThat(found("Ta fundacja ciepły piec oferuje; Fundacja\nCiepły Piec.", "Kutno"))
                .isEmpty();
    }

    @Test
    void whatIsPartOfALongerNameIsNotMeant() {
        partner("Fundacja Most", "Kutno");
        partner("Fundacja Most Nadziei", "Kutno");
        assertThat(found("Prowadzi to Fundacja Most Nadziei.", "Kutno"))
                .containsExactly("Fundacja Most Nadziei EXACT CERTAIN");
    }

    @Test
    void ofSeveralWhoBearANameThoseOfThePlaceAreMeant() {
        partner("Straż Miejska w Kutnie", "Kutno");
        partner("Straż Miejska w Lipnie", "Lipno");
        partner("Klub Sowa", "Lipno");
        partner("Klub Sowa", "Kutno");
        assertThat(found("Patroluje Straż Miejska.", "Kutno")).containsExactly("Straż Miejska INFLECTED CERTAIN");
        assertThat(found("Patroluje Straż Miejska.", "Gdynia")).isEmpty();
        assertThat(found("Śpiewa Klub Sowa.", "Lipno")).containsExactly("Klub Sowa EXACT CERTAIN");
        assertThat(found("Śpiewa Klub Sowa.", "Gdynia"))
                .containsExactly("Klub Sowa EXACT POSSIBLE", "Klub Sowa EXACT POSSIBLE");
    }

    @Test
    void abbreviationsAreTakenAsStoredOrWithThePlace() {
        partner("Miejski Ośrodek Pomocy Społecznej w Kutnie", "Kutno");
        partner(new Name("Towarzystwo Wędrowne", Optional.of("TWd"), Term.ALWAYS), "Lipno");
        assertThat(found("Zadzwoń do MOPS albo TWd.", "Kutno"))
                .containsExactly("MOPS ABBREVIATED POSSIBLE", "TWd ABBREVIATED POSSIBLE");
        assertThat(found("W Lipnie TWd prowadzi MOPS-u nie ma.", "Lipno")).containsExactly("TWd ABBREVIATED CERTAIN");
    }

    @Test
    void formerNamesAndMergedEntriesLeadToWhoAnswersForThem() {
        Partner kept = partner("Centrum Dobrych Rąk", "Kutno");
        Partner twice = partner("Klub Dobrych Rąk", "Kutno");
        praktyki.partners().merge(EDITOR, twice.id(), kept.id());
        assertThat(praktyki.mentions()
                        .in(EDITOR, List.of(new Passage("summary", "Był tu Klub Dobrych Rąk.")), Optional.of("Kutno")))
                .extracting(mention -> mention.partner().id())
                .containsExactly(kept.id());
    }

    @Test
    void whoHasAPartAlreadyIsNotSuggestedForAPractice() {
        Partner one = partner("Fundacja Pierwsza", "Kutno");
        Partner other = partner("Fundacja Druga", "Kutno");
        Practice practice = praktyki.practices()
                .save(
                        EDITOR,
                        Practice.draft("Razem")
                                .summary(RichText.ofHtml("<p>Fundacja Pierwsza i Fundacja Druga.</p>"))
                                .recordCard(RecordCard.builder()
                                        .locality("Kutno")
                                        .implementingBody("Fundacja Druga")
                                        .build())
                                .build());
        assertThat(praktyki.mentions().in(EDITOR, practice))
                .extracting(mention ->
                        mention.passage().field() + " " + mention.partner().slug())
                .containsExactly(
                        "summary fundacja-pierwsza",
                        "summary fundacja-druga",
                        "recordCard.implementingBody fundacja-druga");
        praktyki.partners()
                .involve(EDITOR, practice, List.of(new Involvement(other.id(), Involvement.Part.IMPLEMENTS)));
        assertThat(praktyki.mentions().in(EDITOR, practice))
                .extracting(mention -> mention.partner().id())
                .containsExactly(one.id());
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.mentions().in(Actor.ANONYMOUS, practice));
    }
}
