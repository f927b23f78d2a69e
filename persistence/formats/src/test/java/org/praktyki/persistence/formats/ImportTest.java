package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.ImportRun;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.text.Slug;

/** From files to practices. */
class ImportTest {

    private static final Actor ADMINISTRATOR = Actor.system("test");

    private final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .reader(new BdpPageReader())
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();

    ImportTest() {
        praktyki.categories().replace(ADMINISTRATOR, Samples.topics());
    }

    @AfterEach
    void close() {
        praktyki.close();
    }

    private List<ImportLine> take(String... names) {
        ImportRun run = praktyki.imports().start(ADMINISTRATOR, false);
        return Arrays.stream(names)
                .flatMap(name ->
                        run.file(ImportFile.of(name, Pages.resource(name).getBytes(UTF_8))).stream())
                .toList();
    }

    private Practice only() {
        List<Practice> all = praktyki.practices().list(ADMINISTRATOR, PracticeFilter.ALL, 0, 10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "summary.txt, presentation.txt",
        "presentation.txt, summary.txt",
        "summary.html, presentation.txt",
        "presentation.html, summary.html"
    })
    void twoPagesMakeOnePublicPractice(String first, String second) {
        assertThat(take(first, "news.txt", second))
                .map(ImportLine::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REJECTED, Outcome.MERGED);
        assertThat(take(second, first)).map(ImportLine::outcome).containsOnly(Outcome.UNCHANGED);

        Practice practice = only();
        assertThat(praktyki.practices().published(new Slug("ksiazka-jedzie-pod-blok-bibliobus-w-kazdej-dzielnicy")))
                .contains(practice);
        assertThat(practice.category()).contains(new Slug("oswiata"));
        assertThat(practice.summary().isEmpty()).isFalse();
        assertThat(practice.presentation().sections()).hasSize(4);
        assertThat(practice.recordCard().contacts()).hasSize(2);
        assertThat(practice.findings())
                .containsExactly(new Finding("presentation[1].html", "script", Problem.UNSAFE_MARKUP));
    }

    @Test
    void theNewsPageIsNamedWithTheReason() {
        assertThat(take("news.txt")).singleElement().satisfies(line -> {
            assertThat(line.file()).isEqualTo("news.txt");
            assertThat(line.problem()).contains(Problem.NOT_A_PRACTICE);
            assertThat(line.slug()).isEqualTo(Optional.empty());
        });
    }

    @ParameterizedTest
    @CsvSource({"windows-1250", "ISO-8859-2", "UTF-16"})
    void thePageInAnotherEncodingIsTheSame(Charset charset) {
        String page = Pages.resource("summary.txt").replace("–", "-");
        ImportRun run = praktyki.imports().start(ADMINISTRATOR, false);

        assertThat(run.file(ImportFile.of("a", page.getBytes(UTF_8))))
                .map(ImportLine::outcome)
                .containsExactly(Outcome.CREATED);
        assertThat(run.file(ImportFile.of("b", page.getBytes(charset))))
                .map(ImportLine::outcome)
                .containsExactly(Outcome.UNCHANGED);
    }
}
