package org.praktyki.core.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Source;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Values for tests. */
public final class Samples {

    /** A moment in which things happen. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456Z");

    private Samples() {}

    /** Two sections, the first with two subsections. */
    public static CategoryTree topics() {
        Slug social = new Slug("uslugi-spoleczne");
        return CategoryTree.of(List.of(
                new Category(social, "Usługi społeczne", Optional.empty()),
                new Category(new Slug("kultura"), "Kultura", Optional.of(social)),
                new Category(new Slug("oswiata"), "Oświata", Optional.of(social)),
                new Category(new Slug("dialog-spoleczny"), "Dialog społeczny", Optional.empty())));
    }

    /** A published practice with little on it. */
    public static Practice published(String title) {
        return Practice.draft(title)
                .status(PracticeStatus.PUBLISHED)
                .summary(RichText.ofPlainText("Krótko o tym, co zrobiono."))
                .build();
    }

    /** A published practice on which every field is filled. */
    public static Practice full() {
        return Practice.draft("Biblioteka, która przyjeżdża: książki i prasa pod blokiem")
                .status(PracticeStatus.PUBLISHED)
                .summary(RichText.ofHtml("<p>Raz w tygodniu bibliobus staje na <em>ośmiu</em> osiedlach.</p>"))
                .category(Optional.of(new Slug("kultura")))
                .recordCard(RecordCard.builder()
                        .enteredOn(LocalDate.of(2021, 4, 7))
                        .updatedOn(LocalDate.of(2024, 11, 30))
                        .unitType(UnitType.MIASTO_NA_PRAWACH_POWIATU)
                        .locality("Łomża")
                        .powiat("Łomża")
                        .voivodeship(Voivodeship.PODLASKIE)
                        .postcode("18-400")
                        .postOffice("Łomża")
                        .implementingBody("Miejska Biblioteka Publiczna")
                        .street("ul. Długa 13")
                        .websites(List.of(new WebAddress("https://biblioteka.example.org/")))
                        .emails(List.of(new EmailAddress("biblioteka@example.org")))
                        .population(62_019L)
                        .populationYear(2023)
                        .contacts(List.of(
                                new Contact(
                                        "Dział Upowszechniania",
                                        Optional.of("prowadzi bibliobus"),
                                        List.of(PhoneNumber.read("12 345 67 89")),
                                        Optional.of(new EmailAddress("bibliobus@example.org")),
                                        Contact.Visibility.PUBLIC),
                                new Contact(
                                        "Sekretariat",
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Contact.Visibility.INTERNAL)))
                        .build())
                .presentation(new Presentation(List.of(
                        new Section(
                                "Opis sytuacji przed wdrożeniem",
                                RichText.ofPlainText("Filie zamknięto.\n- daleko\n- drogo")),
                        new Section("Rezultaty wdrożenia", RichText.EMPTY))))
                .attachments(List.of(
                        new Attachment("rozkład jazdy.csv", "text/csv", 12, new FileKey("0123456789abcdef".repeat(4)))))
                .funding(new Funding(List.of("Współfinansowano z budżetu województwa."), List.of("Województwo")))
                .source(Optional.of(new Source(
                        "dialog/biblioteka",
                        Optional.of(new WebAddress("https://baza.example.org/?art=1")),
                        NOW,
                        Map.of("SUMMARY", "ab12"),
                        1)))
                .findings(List.of(new Finding("recordCard.population", "ok. 60 tys.", Problem.NOT_A_NUMBER)))
                .build();
    }
}
