package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Texts polish = new Texts(Language.PL);
    private final Texts english = new Texts(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0, 0 praktyk", "1, 1 praktyka", "2, 2 praktyki", "4, 4 praktyki", "5, 5 praktyk", "11, 11 praktyk",
        "12, 12 praktyk", "14, 14 praktyk", "21, 21 praktyk", "22, 22 praktyki", "25, 25 praktyk", "101, 101 praktyk",
        "112, 112 praktyk", "122, 122 praktyki"
    })
    void polishCountsHaveTheRightForm(long number, String expected) {
        assertThat(polish.count("list.count", number)).isEqualTo(expected);
    }

    @Test
    void englishHasOneAndMany() {
        assertThat(english.count("list.count", 1)).isEqualTo("1 practice");
        assertThat(english.count("list.count", 2)).isEqualTo("2 practices");
        assertThat(english.count("list.count", 0)).isEqualTo("0 practices");
    }

    @Test
    void datesAreWrittenOutAndDoNotBreak() {
        LocalDate date = LocalDate.of(2016, 4, 30);
        assertThat(polish.date(date)).isEqualTo("30\u00a0kwietnia\u00a02016\u00a0r.");
        assertThat(english.date(date)).isEqualTo("30\u00a0April\u00a02016");
    }

    @Test
    void numbersAreGrouped() {
        assertThat(polish.number(1_100_000)).isEqualTo("1\u00a0100\u00a0000");
        assertThat(polish.number(9_999)).isEqualTo("9999");
        assertThat(polish.number(10_000)).isEqualTo("10\u00a0000");
        assertThat(english.number(1_100_000)).isEqualTo("1,100,000");
    }

    @Test
    void sizesAreRounded() {
        assertThat(polish.size(999)).isEqualTo("999\u00a0B");
        assertThat(polish.size(1_234_567)).isEqualTo("1,2\u00a0MB");
        assertThat(polish.size(999_960)).isEqualTo("1,0\u00a0MB");
        assertThat(english.size(48_200)).isEqualTo("48\u00a0kB");
    }

    @Test
    void argumentsStandAsTheyAre() {
        assertThat(polish.say("list.heading.found", "$1 {0} \\")).isEqualTo("Wyniki dla „$1 {0} \\”");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle("messages_en").stringPropertyNames())
                .isEqualTo(bundle("messages").stringPropertyNames());
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        Pattern asked = Pattern.compile("(?:say|saying|count)\\(\"([a-zA-Z.-]+[a-zA-Z])\"[,)]");
        List<String> keys;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            keys = files.filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .flatMap(file -> asked.matcher(read(file)).results())
                    .map(found -> found.group(0).startsWith("count") ? found.group(1) + ".few" : found.group(1))
                    .toList();
        }
        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(bundle("messages").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyRefusalHasItsWords() {
        assertThat(BadParam.Kind.values())
                .allSatisfy(kind -> assertThat(new BadParam("a", "b", kind, List.of("1", "100")).message(polish))
                        .contains("„a”"));
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        byte[] bytes = Assets.resource(name + ".properties");
        try (StringReader reader = new StringReader(new String(bytes, StandardCharsets.UTF_8))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
