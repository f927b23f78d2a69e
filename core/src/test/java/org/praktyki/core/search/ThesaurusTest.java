package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.StaleSettingsException;

class ThesaurusTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final List<String> LINES = List.of("żłobek, klub dziecięcy", "rower, jednoślad");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final InstallationSettings settings = new InstallationSettings(storage.settings(), clock);
    private final Thesaurus thesaurus = new Thesaurus(settings);

    @Test
    void whereNobodyHasChangedAnythingTheStandardHolds() {
        assertThat(thesaurus.get()).isEqualTo(Synonyms.STANDARD);
        assertThat(thesaurus.lines())
                .isEqualTo(Synonyms.STANDARD_LINES)
                .contains("MOPS, miejski ośrodek pomocy społecznej");
    }

    @Test
    void whatIsSavedHoldsAtOnceAndBlankLinesAreLeftOut() {
        List<String> saved = thesaurus.save(
                ADMIN, thesaurus.lines(), List.of(" żłobek, klub dziecięcy ", "", "rower, jednoślad", " "));

        assertThat(saved).isEqualTo(LINES).isEqualTo(thesaurus.lines());
        assertThat(thesaurus.get()).isEqualTo(Synonyms.of(LINES));
    }

    @Test
    void anotherNodeFollows() {
        InstallationSettings there = new InstallationSettings(storage.settings(), clock);
        Thesaurus other = new Thesaurus(there);
        thesaurus.save(ADMIN, thesaurus.lines(), LINES);
        assertThat(other.get()).isEqualTo(Synonyms.STANDARD);

        there.catchUp();
        assertThat(other.get()).isEqualTo(Synonyms.of(LINES));
    }

    @Test
    void theStandardLinesFollowTheStandardAgain() {
        thesaurus.save(ADMIN, thesaurus.lines(), LINES);
        thesaurus.save(ADMIN, LINES, Synonyms.STANDARD_LINES);

        assertThat(settings.current().synonyms()).isEmpty();
        assertThat(thesaurus.get()).isEqualTo(Synonyms.STANDARD);
    }

    @Test
    void noneAreADecisionToo() {
        thesaurus.save(ADMIN, thesaurus.lines(), List.of());

        assertThat(settings.current().synonyms()).contains(List.of());
        assertThat(thesaurus.get()).isEqualTo(Synonyms.NONE);
    }

    @Test
    void everyBadLineIsNamed() {
        List<String> lines = List.of(
                "żłobek, klub dziecięcy",
                "",
                "sam",
                "rower,, jednoślad",
                "pies, PIES",
                "kot, -mruczek",
                "klub dziecięcy, Żłobek",
                "a, " + "b".repeat(Synonyms.MAX_LINE));

        InvalidException refusal =
                catchThrowableOfType(InvalidException.class, () -> thesaurus.save(ADMIN, thesaurus.lines(), lines));

        assertThat(refusal.findings())
                .extracting(Finding::field, Finding::problem)
                .containsExactly(
                        tuple("synonyms[2]", Problem.ONE_TERM_ONLY),
                        tuple("synonyms[3]", Problem.NO_WORD),
                        tuple("synonyms[4]", Problem.ONE_TERM_ONLY),
                        tuple("synonyms[5]", Problem.NO_WORD),
                        tuple("synonyms[6]", Problem.REPEATED_LINE),
                        tuple("synonyms[7]", Problem.TOO_LONG));
        assertThat(settings.current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void thereMayNotBeEndlesslyMany() {
        List<String> lines = IntStream.rangeClosed(0, Synonyms.MAX_GROUPS)
                .mapToObj(i -> "słowo" + i + ", wyraz" + i)
                .toList();

        assertThat(Synonyms.problems(lines.subList(0, Synonyms.MAX_GROUPS))).isEmpty();
        assertThat(Synonyms.problems(lines)).extracting(Finding::problem).containsExactly(Problem.TOO_MANY_LINES);
    }

    @Test
    void whoeverWasOvertakenIsToldWhatStandsThereNow() {
        List<String> read = thesaurus.lines();
        thesaurus.save(ADMIN, read, LINES);

        StaleSettingsException stale = catchThrowableOfType(
                StaleSettingsException.class, () -> thesaurus.save(ADMIN, read, Collections.emptyList()));

        assertThat(stale.current().synonyms()).contains(LINES);
        assertThat(thesaurus.lines()).isEqualTo(LINES);
    }

    @Test
    void otherSettingsThatWereChangedMeanwhileStay() {
        List<String> read = thesaurus.lines();
        settings.save(ADMIN, settings.current().withName("Praktyki gminy"));

        thesaurus.save(ADMIN, read, LINES);

        assertThat(settings.current().name()).isEqualTo("Praktyki gminy");
        assertThat(settings.current().synonyms()).isEqualTo(Optional.of(LINES));
    }

    @Test
    void onlyAnAdministratorChangesThem() {
        Actor editor = new Actor("ewa", Set.of(Role.EDITOR));

        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> thesaurus.save(editor, thesaurus.lines(), List.of("sam")));
    }
}
