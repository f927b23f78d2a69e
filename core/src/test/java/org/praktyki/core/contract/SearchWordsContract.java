package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Label;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** What every search engine promises of words; part of {@link SearchContract}. */
abstract class SearchWordsContract extends SearchFixture {

    @Nested
    class Words {

        @ParameterizedTest
        @ValueSource(strings = {"biblioteka", "bibliobus", "Łomża", "podlaskie", "publiczna", "zamknięto", "DROGO"})
        void ofEveryPublicPartOfAPracticeAreFound(String word) {
            Practice full = Samples.full();
            add(full, Samples.published("Ogród"));
            assertThat(words(word)).containsExactly(full.id());
        }

        @Test
        void ofContactsAreNot() {
            Practice full = Samples.full();
            assertThat(full.recordCard().contacts())
                    .anyMatch(contact -> contact.name().equals("Sekretariat")
                            && contact.visibility() == Contact.Visibility.INTERNAL);
            add(full);
            assertThat(words("sekretariat")).isEmpty();
        }

        @Test
        void areFoundWithoutTheirDiacritics() {
            Practice practice = carded("Święto róż", card -> card.locality("Łódź"));
            add(practice, Samples.published("Ogród"));
            assertThat(words("lodz")).containsExactly(practice.id());
            assertThat(words("SWIETO roz")).containsExactly(practice.id());
            assertThat(words("łódź")).containsExactly(practice.id());
            assertThat(words("Ło\u0301dz\u0301")).as("decomposed letters").containsExactly(practice.id());
        }

        @Test
        void areAllNeededWhereverTheyStand() {
            Practice both = about("Ogród", "Zrobili go seniorzy.");
            add(both, about("Ogród", "Zrobili go uczniowie."), about("Klub", "Przychodzą seniorzy."));
            assertThat(words("seniorzy ogród")).containsExactly(both.id());
            assertThat(words("„seniorzy”, (ogród)!")).containsExactly(both.id());
            assertThat(whole("seniorzy ogród rakieta")).isEmpty();
        }

        @Test
        void inSectionsAreFoundButTheirStandardHeadingsAreNot() {
            Practice practice = Samples.published("Ogród").toBuilder()
                    .presentation(new Presentation(
                            List.of(new Section("Rezultaty wdrożenia", RichText.ofHtml("<p>Kwitną <b>malwy</b></p>")))))
                    .build();
            add(practice);
            assertThat(words("malwy")).containsExactly(practice.id());
            assertThat(words("rezultaty")).isEmpty();
        }

        @Test
        void inQuotationMarksStandTogether() {
            Practice together = about("Sąsiedzi", "Powstał ogród społeczny.");
            Practice apart = about("Sąsiedzi", "Społeczny był pomysł, a ogród powstał później.");
            add(together, apart);
            assertThat(words("\"ogród społeczny\"")).containsExactly(together.id());
            assertThat(words("„ogród społeczny” sąsiedzi")).containsExactly(together.id());
            assertThat(words("ogród społeczny")).containsExactlyInAnyOrder(together.id(), apart.id());
        }

        @Test
        void behindAHyphenAreRefused() {
            Practice garden = about("Ogród", "Przy szkole.");
            Practice park = about("Ogród", "Przy urzędzie.");
            add(garden, park);
            assertThat(words("ogród -szkole")).containsExactly(park.id());
            assertThat(words("-szkole")).containsExactly(park.id());
            assertThat(words("ogród -\"przy szkole\"")).containsExactly(park.id());
            assertThat(words("-ogród")).isEmpty();
        }

        @Test
        void joinedByAHyphenAreTwoWords() {
            Practice practice = about("Ścieżka", "Trasa pieszo-rowerowa.");
            add(practice);
            assertThat(words("pieszo-rowerowa")).containsExactly(practice.id());
        }

        @Test
        void thatMeanTheSameFindEachOther() {
            Synonyms synonyms =
                    Synonyms.of(List.of("MOPS, miejski ośrodek pomocy społecznej", "senior, osoba starsza"));
            Practice whole = about("Opieka", "Prowadzi ją miejski ośrodek pomocy społecznej.");
            Practice abbreviated = about("Opieka", "Prowadzi ją MOPS.");
            Practice other = about("Opieka", "Prowadzi ją miejski ośrodek kultury. Pomocy udziela też ktoś inny.");
            add(whole, abbreviated, other);
            Query query = sorted(Query.Sort.RELEVANCE, "", 1, 10).with(synonyms, List.of());
            assertThat(engine.search(query.matching("mops")).ids())
                    .containsExactlyInAnyOrder(whole.id(), abbreviated.id());
            assertThat(engine.search(query.matching("miejski ośrodek pomocy społecznej"))
                            .ids())
                    .containsExactlyInAnyOrder(whole.id(), abbreviated.id());
            assertThat(whole(query.matching("opieka mops rakieta"))).isEmpty();
            assertThat(words("mops")).containsExactly(abbreviated.id());
        }

        @Test
        void ofANameFindWhatIsFiledUnderIt() {
            Practice filed = about("Ogród", "Przy szkole.").toBuilder()
                    .category(Optional.of(new Slug("zielen")))
                    .build();
            Practice other = about("Ogród", "Przy urzędzie.").toBuilder()
                    .category(Optional.of(new Slug("kultura")))
                    .build();
            add(filed, other);
            Label label = new Label("Zieleń i rekreacja", Facet.CATEGORY, Set.of("zielen", "parki"));
            Query query = sorted(Query.Sort.RELEVANCE, "", 1, 10).with(Synonyms.NONE, List.of(label));
            assertThat(whole(query.matching("zieleń"))).containsExactly(filed.id());
            assertThat(whole(query.matching("rekreacja ogród"))).containsExactly(filed.id());
            assertThat(whole(query.matching("rekreacja rakieta"))).isEmpty();
        }

        @Test
        void areMarkedInAText() {
            Query query = sorted(Query.Sort.RELEVANCE, "łódź mops", 1, 10)
                    .with(Synonyms.of(List.of("MOPS, ośrodek pomocy")), List.of());
            String text = "W mieście Łódź działa MOPS, czyli ośrodek pomocy.";
            assertThat(engine.marker(query).marks(text))
                    .extracting(mark -> text.substring(mark.from(), mark.to()))
                    .containsExactly("Łódź", "MOPS", "ośrodek", "pomocy");
            assertThat(engine.marker(query.matching("")).marks(text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"",
                    "\"ogród",
                    "*:*",
                    "*",
                    "?",
                    "AND OR (",
                    "NOT",
                    "title:ogród",
                    "a~",
                    "[a TO",
                    "\\",
                    "/x/",
                    "…—„”",
                    "\u0000\uFFFF",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "{!x}",
                    "' OR 1=1 --",
                    "\u00AD",
                    "+-&|!(){}^~"
                })
        void ofAnyStrangenessDoNoHarm(String text) {
            add(Samples.published("Ogród"));
            assertThatCode(() -> words(text)).doesNotThrowAnyException();
        }

        @Test
        void ofTheGreatestLengthDoNoHarm() {
            add(Samples.published("Ogród"));
            String letters = "a b c d e f g h i j k l m n o p r s t u w y z ".repeat(12);
            String different = IntStream.range(10, 500)
                    .mapToObj(number -> Integer.toString(number, Character.MAX_RADIX))
                    .collect(Collectors.joining(" "));
            for (String text : List.of("x".repeat(500), letters, different, "* ".repeat(250), "\"(".repeat(250))) {
                String longest = text.substring(0, Query.MAX_TEXT);
                assertThatCode(() -> words(longest)).doesNotThrowAnyException();
            }
        }
    }
}
