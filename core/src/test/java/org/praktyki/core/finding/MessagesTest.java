package org.praktyki.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem has its sentence in both languages. */
class MessagesTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsSaidInPolishAndEnglish(Problem problem) {
        assertThat(problem.message(POLISH)).isNotBlank();
        assertThat(problem.message(Locale.ENGLISH)).isNotBlank().isNotEqualTo(problem.message(POLISH));
    }

    @Test
    void theBundlesSayNothingElse() {
        List<String> problems = Stream.of(Problem.values()).map(Enum::name).toList();
        ResourceBundle english = Messages.of(Locale.ENGLISH);

        assertThat(Messages.of(POLISH).keySet()).containsExactlyInAnyOrderElementsOf(problems);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(problems);
        assertThat(problems).allMatch(english::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "pl"})
    void theMachinesLocaleDoesNotDecide(String machine) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));
            ResourceBundle.clearCache();
            assertThat(Problem.REQUIRED.message(POLISH)).isEqualTo("To pole jest wymagane");
            assertThat(Problem.REQUIRED.message(Locale.GERMAN)).isEqualTo("To pole jest wymagane");
            assertThat(Problem.REQUIRED.message(Locale.UK)).isEqualTo("This field is required");
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }
}
