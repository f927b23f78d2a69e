package org.praktyki.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.Slug;

class TreeDraftTest {

    private static final Slug SOCIAL = new Slug("uslugi-spoleczne");
    private static final Slug CULTURE = new Slug("kultura");
    private static final Slug SCHOOLS = new Slug("oswiata");
    private static final Slug DIALOGUE = new Slug("dialog-spoleczny");
    private static final Slug OUTSIDE = new Slug("spoza-drzewa");

    private final TreeDraft draft =
            new TreeDraft(Samples.topics(), Map.of(CULTURE, 3L, SCHOOLS, 2L, SOCIAL, 1L, OUTSIDE, 5L));

    private List<String> names() {
        return draft.tree().inOrder().stream().map(Category::name).toList();
    }

    private static void refused(Problem problem, ThrowingCallable step) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(step)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void aNewTopicStandsLastAndGetsACodeOfItsName() {
        Slug sport = draft.add(" Sport i rekreacja ", Optional.of(SOCIAL));
        Slug energy = draft.add("Energia", Optional.empty());

        assertThat(sport).isEqualTo(new Slug("sport-i-rekreacja"));
        assertThat(energy).isEqualTo(new Slug("energia"));
        assertThat(names())
                .containsExactly(
                        "Usługi społeczne", "Kultura", "Oświata", "Sport i rekreacja", "Dialog społeczny", "Energia");
        assertThat(draft.changes().added()).extracting(Category::code).containsExactly(sport, energy);
    }

    @Test
    void aCodeIsNeverGivenTwice() {
        assertThat(draft.add("Kultura", Optional.of(DIALOGUE))).isEqualTo(new Slug("kultura-2"));
        assertThat(draft.add("Spoza drzewa", Optional.empty())).isEqualTo(new Slug("spoza-drzewa-2"));

        draft.remove(DIALOGUE, Optional.empty());
        assertThat(draft.add("Dialog społeczny", Optional.empty()))
                .as("the code of a removed topic would make it another one's new name")
                .isEqualTo(new Slug("dialog-spoleczny-2"));
    }

    @Test
    void aNameIsNeededAndItsOwnBelowOneTopic() {
        refused(Problem.REQUIRED, () -> draft.add("  ", Optional.empty()));
        refused(Problem.TOO_LONG, () -> draft.add("a".repeat(TopicName.MAX_LENGTH + 1), Optional.empty()));
        refused(Problem.TAKEN, () -> draft.add("KULTURA", Optional.of(SOCIAL)));
        refused(Problem.TAKEN, () -> draft.rename(SCHOOLS, "kultura"));
        refused(Problem.REQUIRED, () -> draft.rename(SCHOOLS, ""));
        assertThat(draft.canUndo()).isFalse();

        draft.rename(CULTURE, "KULTURA");
        assertThat(names()).contains("KULTURA");
    }

    @Test
    void theCodeStaysWhenTheNameChanges() {
        draft.rename(CULTURE, "Kultura i sztuka");

        assertThat(draft.tree().find(CULTURE)).map(Category::name).contains("Kultura i sztuka");
        assertThat(draft.changes().renamed()).extracting(Category::name).containsExactly("Kultura i sztuka");
    }

    @Test
    void neighboursChangePlaces() {
        draft.move(SCHOOLS, -1);
        draft.move(SOCIAL, 1);

        assertThat(names()).containsExactly("Dialog społeczny", "Usługi społeczne", "Oświata", "Kultura");
        assertThat(draft.changes().reordered()).containsExactlyInAnyOrder(Optional.empty(), Optional.of(SOCIAL));
        assertThat(draft.canMove(SCHOOLS, -1)).isFalse();
        assertThat(draft.canMove(SOCIAL, 1)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> draft.move(SOCIAL, 1));
    }

    @Test
    void aTopicGoesUnderAnotherOneButNotUnderItself() {
        draft.moveUnder(CULTURE, Optional.of(DIALOGUE));
        assertThat(names()).containsExactly("Usługi społeczne", "Oświata", "Dialog społeczny", "Kultura");
        assertThat(draft.changes().moved()).extracting(Category::code).containsExactly(CULTURE);
        assertThat(draft.changes().reordered()).isEmpty();

        draft.moveUnder(SCHOOLS, Optional.empty());
        assertThat(draft.tree().sections()).extracting(Category::code).containsExactly(SOCIAL, DIALOGUE, SCHOOLS);

        assertThat(draft.possibleParents(DIALOGUE)).extracting(Category::code).containsExactly(SOCIAL, SCHOOLS);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.moveUnder(DIALOGUE, Optional.of(CULTURE)));
        draft.add("Oświata", Optional.of(DIALOGUE));
        refused(Problem.TAKEN, () -> draft.moveUnder(SCHOOLS, Optional.of(DIALOGUE)));
    }

    @Test
    void practicesOfARemovedTopicNeedANewHome() {
        assertThat(draft.homeless(CULTURE)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.remove(CULTURE, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.remove(CULTURE, Optional.of(CULTURE)));

        draft.remove(CULTURE, Optional.of(SCHOOLS));

        assertThat(names()).doesNotContain("Kultura");
        assertThat(draft.moves()).isEqualTo(Map.of(CULTURE, SCHOOLS));
        assertThat(draft.practices(SCHOOLS)).isEqualTo(5);
        assertThat(draft.changes().removed()).extracting(Category::code).containsExactly(CULTURE);
    }

    @Test
    void aTopicThatIsNewHereIsNoHomeYet() {
        Slug fresh = draft.add("Nowy", Optional.empty());

        assertThat(draft.possibleHomes(CULTURE)).extracting(Category::code).containsExactly(SOCIAL, SCHOOLS, DIALOGUE);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.remove(CULTURE, Optional.of(fresh)));
    }

    @Test
    void aTopicIsRemovedWithAllBelowItAndPracticesMoveOn() {
        draft.remove(CULTURE, Optional.of(SCHOOLS));
        assertThat(draft.homeless(SOCIAL)).isEqualTo(6);

        draft.remove(SOCIAL, Optional.of(DIALOGUE));

        assertThat(names()).containsExactly("Dialog społeczny");
        assertThat(draft.moves()).isEqualTo(Map.of(CULTURE, DIALOGUE, SCHOOLS, DIALOGUE, SOCIAL, DIALOGUE));
        assertThat(draft.practices(DIALOGUE)).isEqualTo(6);
    }

    @Test
    void anEmptyTopicIsRemovedWithoutAHome() {
        draft.remove(DIALOGUE, Optional.empty());
        assertThat(draft.moves()).isEmpty();
        assertThat(names()).doesNotContain("Dialog społeczny");
    }

    @Test
    void stepsAreTakenBackOneByOne() {
        draft.rename(CULTURE, "Kultura i sztuka");
        draft.remove(CULTURE, Optional.of(SCHOOLS));
        assertThat(draft.canUndo()).isTrue();

        draft.undo();
        assertThat(draft.moves()).isEmpty();
        assertThat(names()).contains("Kultura i sztuka");

        draft.undo();
        assertThat(draft.tree()).isEqualTo(draft.read()).isEqualTo(Samples.topics());
        assertThat(draft.changes().isEmpty()).isTrue();
        assertThat(draft.canUndo()).isFalse();
        draft.undo();
        assertThat(draft.tree()).isEqualTo(Samples.topics());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        draft.rename(CULTURE, " Kultura ");
        draft.moveUnder(CULTURE, Optional.of(SOCIAL));
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void aCodeWithoutATopicIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> draft.rename(OUTSIDE, "Nazwa"));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.add("Nazwa", Optional.of(OUTSIDE)));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.remove(CULTURE, Optional.of(OUTSIDE)));
    }

    @Test
    void theStepsAreDoneAgainOnATreeThatSomeoneElseChanged() {
        TreeDraft theirs = new TreeDraft(Samples.topics(), Map.of());
        theirs.add("Sport", Optional.of(DIALOGUE));
        theirs.rename(DIALOGUE, "Dialog");
        theirs.remove(SCHOOLS, Optional.empty());
        Slug sport = draft.add("Sport", Optional.of(SOCIAL));
        draft.rename(sport, "Sport i rekreacja");
        draft.rename(SCHOOLS, "Szkoły");
        draft.remove(CULTURE, Optional.of(DIALOGUE));
        draft.moveUnder(sport, Optional.empty());
        draft.move(sport, -1);

        TreeDraft.Rebased mine = draft.onto(theirs.tree(), Map.of(CULTURE, 3L));

        assertThat(mine.refused()).as("one renamed what is gone").isEqualTo(1);
        assertThat(mine.draft().read()).isEqualTo(theirs.tree());
        assertThat(mine.draft().tree().inOrder())
                .extracting(topic -> topic.code() + " " + topic.name())
                .containsExactly(
                        "uslugi-spoleczne Usługi społeczne",
                        "sport-2 Sport i rekreacja",
                        "dialog-spoleczny Dialog",
                        "sport Sport");
        assertThat(mine.draft().moves()).isEqualTo(Map.of(CULTURE, DIALOGUE));

        mine.draft().undo();
        assertThat(mine.draft().tree().sections())
                .extracting(Category::name)
                .containsExactly("Usługi społeczne", "Dialog", "Sport i rekreacja");
    }

    @Test
    void practicesThatCameMeanwhileAreCounted() {
        draft.recount(Map.of(DIALOGUE, 1L));
        assertThat(draft.homeless(CULTURE)).isZero();
        assertThat(draft.homeless(DIALOGUE)).isEqualTo(1);
    }
}
