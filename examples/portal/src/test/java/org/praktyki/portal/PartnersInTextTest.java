package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.partner.Mention;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Passage;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.territory.Teryt;
import org.praktyki.persistence.formats.FormatsPlugin;
import org.praktyki.persistence.language.PolishForms;

/** Partners are found in Polish texts, whatever the case and the number. */
class PartnersInTextTest {

    private static final Actor EDITOR = Actor.system("test");

    private final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .files(new InMemoryFiles())
            .install(new FormatsPlugin())
            .openWordForms(PolishForms::new)
            .build();

    @AfterEach
    void close() {
        praktyki.close();
    }

    private void enter(String territory, String locality, String... names) {
        for (String name : names) {
            praktyki.partners()
                    .save(
                            EDITOR,
                            Partner.named(name)
                                    .seat(Seat.in(new Teryt(territory), locality))
                                    .build());
        }
    }

    private List<String> found(String text) {
        return praktyki.mentions().in(EDITOR, List.of(new Passage("summary", text)), Optional.of("Kutno")).stream()
                .map(mention -> mention.words() + " " + mention.sign())
                .toList();
    }

    @Test
    void namesAreKnownAgainInEveryCase() {
        enter(
                "1002011",
                "Kutno",
                "Miejski Ośrodek Pomocy Społecznej w Kutnie",
                "Stowarzyszenie Przyjaciół Biblioteki",
                "Powiatowa Rada Seniorów");
        assertThat(found("Umowę podpisano z Miejskim Ośrodkiem Pomocy Społecznej w Kutnie."))
                .containsExactly("Miejskim Ośrodkiem Pomocy Społecznej w Kutnie INFLECTED");
        assertThat(found("Pracownicy Miejskiego Ośrodka Pomocy Społecznej oraz członkowie Stowarzyszenia"
                        + " Przyjaciół Biblioteki spotykają się co tydzień."))
                .containsExactly(
                        "Miejskiego Ośrodka Pomocy Społecznej INFLECTED",
                        "Stowarzyszenia Przyjaciół Biblioteki INFLECTED");
        assertThat(found("O zdanie zapytano Powiatową Radę Seniorów, a potem MOPS."))
                .containsExactly("Powiatową Radę Seniorów INFLECTED", "MOPS ABBREVIATED");
        assertThat(found("Stowarzyszenia przyjaciół zwierząt i biblioteki są w każdym mieście."))
                .isEmpty();
    }

    static boolean arePagesHere() {
        return folder().isPresent();
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/bdp"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Pages of the real old database, which are not the project's to give away. */
    @Test
    @Tag("real-pages")
    @EnabledIf("arePagesHere")
    void eachOfTheTwoRealPagesOfAPartnershipGivesItsOwnList() throws IOException {
        enter(
                "1061011",
                "Łódź",
                "Miejski Ośrodek Pomocy Społecznej w Łodzi",
                "Straż Miejska w Łodzi",
                "Komenda Miejska Policji w Łodzi",
                "Uniwersytet Łódzki",
                "Fundacja Futhark",
                "Caritas Archidiecezji Łódzkiej",
                "Stowarzyszenie Bratnia Pomoc",
                "Stowarzyszenie Społecznie Zaangażowani",
                "Fundacja Pomocy Wzajemnej Barka");
        enter("1002011", "Kutno", "Straż Miejska w Kutnie", "Fundacja Ciepły Kąt");

        for (String page : List.of("lodz-partnership.summary.txt", "lodz-partnership.presentation.txt")) {
            List<ImportLine> lines = praktyki.imports()
                    .start(EDITOR, false)
                    .file(ImportFile.of(folder().orElseThrow().resolve(page)));
            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line.saved()).isPresent());
        }
        Practice practice =
                praktyki.practices().list(EDITOR, PracticeFilter.ALL, 0, 1).getFirst();
        List<Mention> mentions = praktyki.mentions().in(EDITOR, practice);
        String[] both = {
            "caritas-archidiecezji-lodzkiej",
            "fundacja-futhark",
            "komenda-miejska-policji-w-lodzi",
            "miejski-osrodek-pomocy-spolecznej-w-lodzi",
            "stowarzyszenie-bratnia-pomoc",
            "straz-miejska-w-lodzi",
            "uniwersytet-lodzki"
        };
        assertThat(slugs(mentions, "summary")).containsExactly(both);
        assertThat(slugs(mentions, "presentation"))
                .contains(both)
                .contains("stowarzyszenie-spolecznie-zaangazowani", "fundacja-pomocy-wzajemnej-barka")
                .hasSize(both.length + 2);
    }

    private static List<String> slugs(List<Mention> mentions, String field) {
        return mentions.stream()
                .filter(mention -> mention.passage().field().startsWith(field))
                .map(mention -> mention.partner().slug().value())
                .distinct()
                .sorted()
                .toList();
    }
}
