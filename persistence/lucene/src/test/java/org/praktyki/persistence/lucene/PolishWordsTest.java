package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;
import org.praktyki.core.search.Query;
import org.praktyki.core.text.RichText;

class PolishWordsTest {

    @TempDir
    private Path folder;

    private LuceneSearch search;

    @BeforeEach
    void open() {
        search = LuceneSearch.open(folder);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private void add(Practice... practices) {
        search.apply(List.of(practices), Set.of(), 1);
    }

    private static Practice practice(String title, String section) {
        return Samples.published(title).toBuilder()
                .presentation(new Presentation(List.of(new Section("Opis", RichText.ofPlainText(section)))))
                .build();
    }

    private List<PracticeId> found(String words) {
        return search.search(Query.first(10, Query.Sort.RELEVANCE).matching(words))
                .ids();
    }

    @ParameterizedTest
    @CsvSource({
        "gminy, gminami",
        "GMINA, Gminie",
        "Kraków, krakowie",
        "krakowa, W Krakowie",
        "Łomża, łomży",
        "ścieżka rowerowa, ścieżkami rowerowymi",
        "osoba z niepełnosprawnością, osobom z niepełnosprawnościami",
        "biblioteki, Bibliotek",
        "bezdomnych, bezdomność",
        "lodz, Łodzi",
        "świetlic, świet\u00ADlica",
        "ﬁnansowanie, finansowania"
    })
    void oneFormOfAWordFindsAnother(String asked, String written) {
        Practice practice = Samples.published(written);
        add(practice, Samples.published("Mapa hałasu"));
        assertThat(found(asked)).containsExactly(practice.id());
    }

    @ParameterizedTest
    @CsvSource({"droga, drogi rower", "szkoła, szkło", "rada, radość", "most, mosiądz", "park, parking"})
    void anotherWordIsNotFound(String written, String asked) {
        add(Samples.published(written));
        assertThat(found(asked)).isEmpty();
    }

    @Test
    void theWordAsWrittenStandsBeforeItsOtherForms() {
        Practice inflected = Samples.published("Spotkania seniorom");
        Practice exact = Samples.published("Spotkania seniorzy");
        add(inflected, exact);
        assertThat(found("seniorzy")).containsExactly(exact.id(), inflected.id());
    }

    @Test
    void theSameWordStandsBeforeOneThatOnlyBeginsAlike() {
        Practice alike = Samples.published("Pomoc: bezdomność");
        Practice same = Samples.published("Pomoc: bezdomni");
        add(alike, same);
        assertThat(found("bezdomnych")).containsExactly(same.id(), alike.id());
    }

    @Test
    void joiningWordsNeedNotBeFoundButAloneTheyAreLookedFor() {
        Practice garden = Samples.published("Ogród");
        Practice joined = Samples.published("Rada dla rodziców");
        add(garden, joined);
        assertThat(found("ogród dla ze się")).containsExactly(garden.id());
        assertThat(found("dla")).containsExactly(joined.id());
    }

    @Test
    void aWordCommonInTitlesStillCountsMoreThereThanInABody() {
        Practice body = practice("Miejsce spotkań", "Otwarta biblioteka i jeszcze raz biblioteka.");
        Practice[] titled = new Practice[9];
        for (int number = 0; number < titled.length; number++) {
            titled[number] =
                    practice("Biblioteka numer " + number + " w naszej dużej gminie nad rzeką", "Książki i prasa.");
        }
        add(titled);
        add(body);
        assertThat(found("biblioteka")).hasSize(10).endsWith(body.id());
    }
}
