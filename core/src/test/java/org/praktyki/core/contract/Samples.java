package org.praktyki.core.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Source;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Regon;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Values for tests. */
public final class Samples {

    /** A moment in which things happen. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456Z");

    /** That someone saves something then. */
    public static final Deed DEED = new Deed("ann", NOW, Deed.Action.SAVED);

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
                .recordCard(
                        RecordCard.builder().implementingBody("Urząd Miejski").build())
                .presentation(new Presentation(List.of(
                        new Section("Rezultaty wdrożenia", RichText.ofPlainText("Działa od pierwszego dnia.")))))
                .build();
    }

    /** A published practice on which every field is filled. */
    public static Practice full() {
        return Practice.draft("Biblioteka, która przyjeżdża: książki i prasa pod blokiem")
                .status(PracticeStatus.PUBLISHED)
                .summary(RichText.ofHtml("<p>Raz w tygodniu bibliobus staje na <em>ośmiu</em> osiedlach.</p>"))
                .keywords(List.of("biblioteka", "osiedla"))
                .category(Optional.of(new Slug("kultura")))
                .translations(Map.of(
                        "en",
                        new Translation(
                                "The library that comes to you",
                                RichText.ofPlainText("Once a week the library bus stops in eight quarters."),
                                new Presentation(
                                        List.of(new Section("Before", RichText.ofPlainText("Branches were closed.")))),
                                List.of("library"))))
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
                        .teryt(new Teryt("2062011"))
                        .point(new GeoPoint(53.178, 22.059))
                        .identifiers(new Identifiers(
                                Optional.of(new Nip("123-456-32-18")),
                                Optional.of(new Regon("123456785")),
                                Optional.of(new Krs("12345"))))
                        .startedOn(LocalDate.of(2019, 9, 1))
                        .endedOn(LocalDate.of(2023, 6, 30))
                        .cost(new Cost(Optional.of(40_000L), Optional.of(55_000L)))
                        .population(62_019L)
                        .populationYear(2023)
                        .contacts(List.of(
                                new Contact(
                                        Optional.of(ContactId.of("0b6f2a52-3d0c-4f0e-8a33-5f8c2b8d7c11")),
                                        Contact.Kind.PERSON,
                                        "Dział Upowszechniania",
                                        Optional.of("prowadzi bibliobus"),
                                        List.of(PhoneNumber.read("12 345 67 89")),
                                        Optional.of(new EmailAddress("bibliobus@example.org")),
                                        Contact.Visibility.PUBLIC,
                                        new Custody(
                                                Optional.of(Custody.LawfulBasis.PUBLIC_TASK),
                                                Optional.of("strona biblioteki"),
                                                Optional.of(LocalDate.of(2027, 1, 1)),
                                                Optional.of(LocalDate.of(2030, 1, 1)))),
                                new Contact(
                                        Optional.of(ContactId.of("7d1f52c4-9a2b-4f59-9d0c-0d6f3c3f9a22")),
                                        Contact.Kind.OFFICE,
                                        "Sekretariat",
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Contact.Visibility.INTERNAL,
                                        Custody.UNSTATED)))
                        .build())
                .presentation(new Presentation(List.of(
                        new Section(
                                "Opis sytuacji przed wdrożeniem",
                                RichText.ofPlainText("Filie zamknięto.\n- daleko\n- drogo")),
                        new Section(
                                "Rezultaty wdrożenia", RichText.ofPlainText("Czytelników jest więcej niż przedtem.")))))
                .attachments(List.of(
                        new Attachment("rozkład jazdy.csv", "text/csv", 12, new FileKey("0123456789abcdef".repeat(4))),
                        new Attachment(
                                "bibliobus.jpg",
                                "image/jpeg",
                                204_800,
                                new FileKey("0011223344556677".repeat(4)),
                                Optional.of("Autobus z półkami na książki, przed nim kolejka czytelników"),
                                Optional.of("Miejska Biblioteka Publiczna"),
                                Optional.of(new Dimensions(1600, 1200)))))
                .funding(new Funding(
                        List.of("Współfinansowano z budżetu województwa."),
                        List.of(new Funder(
                                "Województwo",
                                Optional.of(new WebAddress("https://wojewodztwo.example.org/")),
                                Optional.of(
                                        new Attachment("znak.png", "image/png", 7, new FileKey("ab".repeat(32))))))))
                .relations(new Relations(
                        List.of(PracticeId.of("11111111-2222-4333-8444-555555555555")),
                        Optional.of(PracticeId.of("21111111-2222-4333-8444-555555555555")),
                        Optional.of(PracticeId.of("31111111-2222-4333-8444-555555555555"))))
                .legacyAddress(Optional.of(new LegacyAddress(1, 2, 30)))
                .life(new Life(
                        Optional.of("ann"),
                        Optional.of("bo tak ustalono"),
                        Optional.of(LocalDate.of(2028, 3, 2)),
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        Optional.of(NOW.plusSeconds(60)),
                        Optional.empty()))
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
