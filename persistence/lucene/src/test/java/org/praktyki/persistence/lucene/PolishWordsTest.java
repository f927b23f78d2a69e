package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.praktyki.core.practice.Translation;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Mark;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Synonyms;
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
        search.apply(Arrays.stream(practices).map(Searchable::of).toList(), Set.of(), 1);
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
    @CsvSource({"szkoła, szkło", "rada, radość", "most, mosiądz", "park, parking"})
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

    @ParameterizedTest
    @CsvSource({
        "bibloteka, Biblioteka w bloku, biblioteka",
        "biblotekami, Za bibliotekami, bibliotekami",
        "swietlca, Nowa świetlica, swietlica",
        "rowerrowa, Ścieżka rowerowa, rowerowa",
        "szkoal, Szkoła otwarta, szkola"
    })
    void aMisspeltWordIsTakenForTheNearestOne(String asked, String written, String taken) {
        Practice practice = Samples.published(written);
        add(practice, Samples.published("Mapa hałasu"));
        Hits hits = search.search(Query.first(10, Query.Sort.RELEVANCE).matching(asked));
        assertThat(hits.ids()).containsExactly(practice.id());
        assertThat(hits.corrections()).containsExactly(entry(asked, taken));
    }

    @ParameterizedTest
    @CsvSource({"szkło, Szkoła", "rowy, Rower", "abc, Aby", "2019, 2018", "kot, Kod"})
    void anotherWordIsNoMistake(String asked, String written) {
        add(Samples.published(written));
        Hits hits = search.search(Query.first(10, Query.Sort.RELEVANCE).matching(asked));
        assertThat(hits).isEqualTo(new Hits(List.of(), 0));
    }

    @Test
    void whereNothingHasAllWordsHalfOfThemDo() {
        Practice answer = practice("Konsultacje w małej gminie", "Rozmowy z mieszkańcami o planie zagospodarowania.");
        add(answer, Samples.published("Mapa hałasu"));
        Hits hits = search.search(Query.first(10, Query.Sort.RELEVANCE)
                .matching("jak przeprowadzić konsultacje z mieszkańcami małej gminy w sprawie planu?"));
        assertThat(hits.ids()).containsExactly(answer.id());
        assertThat(hits.partial()).isTrue();
        assertThat(found("konsultacje rakieta kosmos")).isEmpty();
    }

    @Test
    void aPhraseIsFoundInItsOtherForms() {
        Practice together = practice("Sąsiedzi", "Zajęcia odbywają się w ogrodzie społecznym.");
        Practice apart = practice("Sąsiedzi", "W ogrodzie odbywają się zajęcia; pomysł był społeczny.");
        add(together, apart);
        assertThat(found("\"ogród społeczny\"")).containsExactly(together.id());
        assertThat(found("\"ogrod spoleczny\"")).containsExactly(together.id());
        assertThat(found("\"ogrodzie spolecznym\"")).containsExactly(together.id());
    }

    @Test
    void aSynonymIsKnownInItsOtherForms() {
        Practice practice = practice("Opieka", "Zajęli się tym pracownicy MOPS.");
        add(practice, Samples.published("Mapa hałasu"));
        Query query = Query.first(10, Query.Sort.RELEVANCE)
                .with(Synonyms.STANDARD, List.of())
                .matching("w miejskim ośrodku pomocy społecznej");
        assertThat(search.search(query).ids()).containsExactly(practice.id());
    }

    @Test
    void aTranslationIsFoundByTheFormsOfItsLanguage() {
        Practice practice = Samples.published("Ogród").toBuilder()
                .translations(Map.of(
                        "en",
                        new Translation(
                                "Community gardens",
                                RichText.ofPlainText("Neighbours grow vegetables."),
                                new Presentation(List.of()),
                                List.of("commons"))))
                .build();
        add(practice, Samples.published("Mapa hałasu"));
        assertThat(found("garden vegetable")).containsExactly(practice.id());
        assertThat(found("growing")).containsExactly(practice.id());
        assertThat(found("commons ogrodu")).containsExactly(practice.id());
    }

    @Test
    void everyFormIsMarkedAndNothingElse() {
        String text = "Biblioteki i bibliotekarze: w Bibliotece, bez bibliobusu.";
        List<Mark> marks = search.marker(Query.first(1, Query.Sort.RELEVANCE).matching("biblioteka w"))
                .marks(text);
        assertThat(marks)
                .extracting(mark -> text.substring(mark.from(), mark.to()))
                .contains("Biblioteki", "Bibliotece")
                .doesNotContain("w", "bez", "bibliobusu");
    }

    @Test
    void aPhraseThatMeansTheSameIsMarkedOnlyWhereItStandsTogether() {
        String text = "Osoba z sąsiedztwa pomaga osobie starszej.";
        Query query = Query.first(1, Query.Sort.RELEVANCE)
                .with(Synonyms.of(List.of("senior, osoba starsza")), List.of())
                .matching("seniorom");
        assertThat(search.marker(query).marks(text))
                .extracting(mark -> text.substring(mark.from(), mark.to()))
                .containsExactly("osobie", "starszej");
    }
}
