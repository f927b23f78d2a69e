package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.RichText;

class DifferenceTest {

    private final Practice practice = Samples.full();

    private static List<String> paths(Practice before, Practice after) {
        return Difference.between(before, after).stream().map(Difference::path).toList();
    }

    private Practice withContacts(List<Contact> contacts) {
        return practice.toBuilder()
                .recordCard(practice.recordCard().toBuilder().contacts(contacts).build())
                .build();
    }

    private Practice withSections(List<Section> sections) {
        return practice.toBuilder().presentation(new Presentation(sections)).build();
    }

    @Test
    void aPracticeDoesNotDifferFromItself() {
        assertThat(Difference.between(practice, practice.toBuilder().version(9).build()))
                .isEmpty();
    }

    @Test
    void aFieldThatDiffersIsNamedWithBothTexts() {
        Practice after = practice.toBuilder()
                .title("Bibliobus")
                .status(PracticeStatus.DRAFT)
                .category(Optional.empty())
                .recordCard(practice.recordCard().toBuilder().locality(null).build())
                .build();

        assertThat(Difference.between(practice, after))
                .containsExactly(
                        new Difference("status", "PUBLISHED", "DRAFT"),
                        new Difference("title", practice.title(), "Bibliobus"),
                        new Difference("category", "kultura", ""),
                        new Difference("recordCard.locality", "Łomża", ""));
    }

    @Test
    void everyFieldOfAPracticeIsComparedButItsIdentityVersionAndSource() {
        Set<String> compared = roots("");

        assertThat(compared).isEqualTo(components(Practice.class, Set.of("id", "version", "source")));
    }

    @Test
    void everyFieldOfTheRecordCardAndOfAContactIsCompared() {
        assertThat(roots("recordCard.")).isEqualTo(components(RecordCard.class, Set.of()));
        assertThat(roots("recordCard.contacts[0].")).isEqualTo(components(Contact.class, Set.of("id")));
    }

    /** What differs between an empty draft and a full practice, below a path. */
    private Set<String> roots(String path) {
        Practice empty = Practice.draft("Szkic")
                .language("en")
                .presentation(Presentation.EMPTY)
                .build();
        return paths(empty, practice).stream()
                .filter(p -> p.startsWith(path))
                .map(p -> p.substring(path.length()).replaceFirst("[.\\[].*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> components(Class<? extends Record> type, Set<String> except) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !except.contains(name))
                .collect(Collectors.toSet());
    }

    @Test
    void whatOnlyTheSecondVersionHasStandsInItsPlace() {
        List<Contact> contacts = new ArrayList<>(practice.recordCard().contacts());
        contacts.add(new Contact(
                "Punkt informacyjny", Optional.empty(), List.of(), Optional.empty(), Contact.Visibility.PUBLIC));
        Practice after = withContacts(contacts).toBuilder().findings(List.of()).build();

        assertThat(Difference.between(practice, after))
                .containsExactly(
                        new Difference("recordCard.contacts[2].name", "", "Punkt informacyjny"),
                        new Difference("recordCard.contacts[2].visibility", "", "PUBLIC"),
                        new Difference("recordCard.contacts[2].kind", "", "OFFICE"),
                        new Difference("findings[recordCard.population]", "ok. 60 tys.", ""));
        assertThat(paths(after, practice)).isEqualTo(paths(practice, after));
    }

    @Test
    void mereFormattingIsADifferenceToo() {
        Practice after = withSections(List.of(
                practice.presentation().sections().get(0),
                new Section("Rezultaty wdrożenia", RichText.ofHtml("<p><strong>Więcej</strong> czytelników</p>"))));
        Practice plain = withSections(List.of(
                practice.presentation().sections().get(0),
                new Section("Rezultaty wdrożenia", RichText.ofHtml("<p>Więcej czytelników</p>"))));

        assertThat(paths(plain, after)).containsExactly("presentation[1].html");
    }

    @Test
    void anotherContentUnderTheSameFileNameIsADifference() {
        Attachment file = practice.attachments().get(0);
        Attachment replaced =
                new Attachment(file.name(), file.mediaType(), file.size(), new FileKey("fedcba9876543210".repeat(4)));

        assertThat(Difference.between(
                        practice,
                        practice.toBuilder().attachments(List.of(replaced)).build()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.path()).isEqualTo("attachments");
                    assertThat(Stream.of(difference.before(), difference.after()))
                            .allMatch(text -> text.startsWith(file.name()));
                });
    }

    @Test
    void everyFieldOfAFileIsCompared() {
        Attachment file = practice.attachments().get(1);
        List<Attachment> others = List.of(
                file.named("inna.jpg"),
                changed(file, "image/png", file.size(), file.key(), file.dimensions()),
                changed(file, file.mediaType(), 1, file.key(), file.dimensions()),
                changed(
                        file,
                        file.mediaType(),
                        file.size(),
                        new FileKey("fedcba9876543210".repeat(4)),
                        file.dimensions()),
                changed(file, file.mediaType(), file.size(), file.key(), Optional.of(new Dimensions(1, 1))),
                file.described("Coś innego", file.author().orElseThrow()),
                file.described(file.description().orElseThrow(), "Wydział Kultury"));

        assertThat(others).hasSameSizeAs(Attachment.class.getRecordComponents());
        assertThat(others)
                .allSatisfy(other -> assertThat(Difference.between(withFile(file), withFile(other)))
                        .singleElement()
                        .extracting(Difference::path)
                        .isEqualTo("attachments"));
    }

    private static Attachment changed(
            Attachment file, String mediaType, long size, FileKey key, Optional<Dimensions> dimensions) {
        return new Attachment(file.name(), mediaType, size, key, file.description(), file.author(), dimensions);
    }

    private Practice withFile(Attachment file) {
        return practice.toBuilder().attachments(List.of(file)).build();
    }

    @Test
    void severalFindingsOfOneFieldStandTogetherAndOneWithoutAValueByItsProblem() {
        Practice after = practice.toBuilder()
                .findings(List.of(
                        new Finding("recordCard.population", "ok. 60 tys.", Problem.NOT_A_NUMBER),
                        new Finding("recordCard.population", "59 800", Problem.REPEATED),
                        new Finding("presentation[1].heading", "", Problem.REQUIRED)))
                .build();

        assertThat(Difference.between(practice, after))
                .containsExactlyInAnyOrder(
                        new Difference("findings[recordCard.population]", "ok. 60 tys.", "ok. 60 tys.\n59 800"),
                        new Difference("findings[presentation[1].heading]", "", "REQUIRED"));
    }
}
