package org.praktyki.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;

class InstallationSettingsTest {

    private final InstallationSettings settings =
            new InstallationSettings(new InMemoryStorage().settings(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));

    @Test
    void anAdministratorChangesThem() {
        Actor administrator = new Actor("admin", Set.of(Role.ADMINISTRATOR));

        Settings saved = settings.save(administrator, settings.current().withName(" Praktyki gminy "));

        assertThat(saved.name()).isEqualTo("Praktyki gminy");
        assertThat(settings.current()).isEqualTo(saved);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseDoes(Role role) {
        Actor actor = new Actor("ann", Set.of(role));

        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> settings.save(actor, settings.current().withName("Inna")));
        assertThat(settings.current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theCounterCountsFromADayThatHasCome() {
        Actor administrator = new Actor("admin", Set.of(Role.ADMINISTRATOR));
        LocalDate today = LocalDate.ofInstant(Samples.NOW, ZoneId.of("Europe/Warsaw"));
        Settings from = settings.current()
                .withUsage(new PublicUsage(Optional.of(new VisitorCounter(0, today.plusDays(1))), false));

        InvalidException refusal =
                catchThrowableOfType(InvalidException.class, () -> settings.save(administrator, from));

        assertThat(refusal.findings()).extracting(Finding::problem).containsExactly(Problem.NOT_YET);
        settings.save(administrator, from.withUsage(new PublicUsage(Optional.of(new VisitorCounter(0, today)), false)));
        assertThat(settings.current().usage().counter()).isPresent();
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new VisitorCounter(-1, today));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        InvalidException refusal = catchThrowableOfType(
                InvalidException.class,
                () -> new Settings(
                        " ",
                        Optional.empty(),
                        List.of("pl", "polski język", "pl"),
                        SectionTemplate.STANDARD,
                        Period.ZERO,
                        Period.ofYears(-1),
                        Period.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        PublicUsage.NONE,
                        0));

        assertThat(refusal.findings())
                .extracting(Finding::field)
                .containsExactly(
                        "name", "languages[1]", "languages", "auditRetention", "reviewEvery", "messageRetention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PL", "pl_PL", "x-private", "zażółć"})
    void aTagOfAnotherFormIsNoLanguage(String tag) {
        InvalidException refusal =
                catchThrowableOfType(InvalidException.class, () -> Settings.DEFAULT.withLanguages(List.of(tag)));

        assertThat(refusal.findings()).extracting(Finding::problem).containsExactly(Problem.NOT_A_LANGUAGE);
    }

    @Test
    void onlyANameMakesAnInstallationNamed() {
        Actor administrator = new Actor("admin", Set.of(Role.ADMINISTRATOR));
        Settings unnamed = settings.save(administrator, settings.current().withSynonyms(Optional.of(List.of())));

        assertThat(unnamed.isNamed()).isFalse();
        assertThat(unnamed.withName("Praktyki gminy").isNamed()).isTrue();
    }

    @Test
    void aPresentationBeginsWithTheSectionsOfTheTemplate() {
        SectionTemplate template = new SectionTemplate(List.of(
                new SectionTemplate.Heading("Pomysł", Map.of("en", "Idea", "de", " ")),
                new SectionTemplate.Heading("Skutki", Map.of())));

        assertThat(Presentation.of(template).sections())
                .extracting(Section::heading)
                .containsExactly("Pomysł", "Skutki");
        assertThat(Presentation.of(template, "en").sections())
                .extracting(Section::heading)
                .containsExactly("Idea", "Skutki");
        assertThat(template.in("de")).containsExactly("Pomysł", "Skutki");
    }
}
