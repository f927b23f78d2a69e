package org.praktyki.servlet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Step;
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

/** A portal with enough on it to be looked at: {@code Town 8099} serves it until the input ends. */
final class Town {

    private static final List<String> TITLES = List.of(
            "Karta mieszkańca, która łączy bilety, bibliotekę i baseny",
            "Stołówka u seniorów: obiady, przy których się rozmawia",
            "Świetlica w remizie",
            "Termomodernizacja szkół w jednym przetargu z gwarancją oszczędności energii",
            "Budżet obywatelski w szkołach podstawowych",
            "Wspólny zakup energii przez osiem gmin i powiat",
            "Centrum usług wspólnych dla oświaty",
            "Bibliobus na wsi: książki i prasa pod domem",
            "Mapa potrzeb organizacji pozarządowych",
            "Oddolne łąki kwietne zamiast trawników",
            "Mediator w urzędzie: rozmowa przed skargą",
            "Wolontariat pracowniczy urzędników",
            "Telefon zaufania dla młodzieży prowadzony przez trzy powiaty",
            "Naprawialnia: warsztat, w którym nic się nie wyrzuca",
            "Rada młodzieży z własnym budżetem",
            "E-usługi bez kolejki");
    private static final List<String> PLACES =
            List.of("Łomża", "Nowy Sącz", "Gołdap", "Żary", "Świdnica", "Końskie", "Środa Wielkopolska", "Zamość");

    /** Where those places lie. */
    private static final List<GeoPoint> POINTS = List.of(
            new GeoPoint(53.178, 22.059),
            new GeoPoint(49.624, 20.697),
            new GeoPoint(54.306, 22.304),
            new GeoPoint(51.638, 15.139),
            new GeoPoint(50.849, 16.476),
            new GeoPoint(51.191, 20.409),
            new GeoPoint(52.228, 17.276),
            new GeoPoint(50.723, 23.252));

    private static final List<UnitType> KINDS = List.of(UnitType.values());
    private static final List<Voivodeship> REGIONS = List.of(Voivodeship.values());

    private Town() {}

    /** Fills a portal. */
    static void build(Portal portal) {
        CategoryTree tree = tree();
        portal.topics(tree);
        List<Category> topics = tree.all();
        List<Practice> all = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            Practice practice = portal.save(
                    practice(i, topics.get((i * 5 + 1) % topics.size()).code()));
            if (i % 2 == 0) {
                practice = portal.attach(practice, "Regulamin i załączniki do uchwały.pdf", "application/pdf", "x");
                practice = portal.attach(practice, "Zestawienie kosztów.xlsx", "application/x-x", "y".repeat(128_000));
            }
            all.add(practice);
        }
        complete(portal, all);
    }

    /** One practice with all that there can be on it, another in the archive. */
    private static void complete(Portal portal, List<Practice> all) {
        Practice whole = all.get(3);
        Funder fund = new Funder(
                "Fundacja Przykładowa",
                Optional.of(new WebAddress("https://fundacja.example.org/")),
                Optional.of(portal.picture("znak.png", "image/png", sign())));
        portal.save(whole.toBuilder()
                .keywords(List.of("szkoły", "energia", "zamówienia publiczne"))
                .translations(Map.of(
                        "en",
                        new Translation(
                                "Schools insulated in one tender with a guarantee of energy savings",
                                RichText.ofPlainText("Twelve schools were insulated in one go."),
                                Presentation.EMPTY,
                                List.of("schools", "energy"))))
                .recordCard(whole.recordCard().toBuilder()
                        .startedOn(LocalDate.of(2019, 9, 1))
                        .endedOn(LocalDate.of(2023, 6, 30))
                        .cost(new Cost(Optional.of(1_250_000L), Optional.of(1_400_000L)))
                        .teryt(new Teryt("2062011"))
                        .identifiers(new Identifiers(
                                Optional.of(new Nip("123-456-32-18")),
                                Optional.of(new Regon("123456785")),
                                Optional.of(new Krs("12345"))))
                        .build())
                .relations(new Relations(
                        List.of(all.get(5).id(), all.get(6).id()),
                        Optional.of(all.get(7).id()),
                        Optional.empty()))
                .funding(new Funding(
                        whole.funding().lines(), List.of(fund, Funder.named("Związek Miast i Gmin Pokazowych"))))
                .build());
        portal.confirm(whole);
        Practice old = portal.save(all.get(9).toBuilder()
                .relations(new Relations(List.of(), Optional.empty(), Optional.of(whole.id())))
                .build());
        portal.take(old, Step.ARCHIVE, "gmina zastąpiła łąki ogrodami deszczowymi");
    }

    private static byte[] sign() {
        BufferedImage picture = new BufferedImage(240, 96, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 240, 96);
        pen.setColor(new Color(0x1f4e9a));
        pen.fillOval(12, 12, 72, 72);
        pen.fillRect(100, 30, 128, 14);
        pen.fillRect(100, 54, 90, 14);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CategoryTree tree() {
        String names = """
                Usługi społeczne: Kultura, Pomoc społeczna, Oświata, Ochrona zdrowia, Sport i rekreacja
                Usługi techniczne: Drogi i transport, Woda i ścieki, Odpady, Zieleń
                Rozwój instytucjonalny: Zarządzanie strategiczne, Zarządzanie zasobami, Zarządzanie personelem
                Efektywność energetyczna:
                Współpraca JST-NGO:
                Współpraca między JST:
                Dialog społeczny:""";
        return CategoryTree.of(names.lines()
                .flatMap(line -> {
                    Slug section = Slug.from(line.split(":")[0]);
                    return IntStream.range(0, line.split("[:,]").length).mapToObj(i -> {
                        String name = line.split("[:,]")[i].strip();
                        return new Category(
                                Slug.from(name), name, Optional.of(section).filter(s -> i > 0));
                    });
                })
                .toList());
    }

    private static Practice practice(int i, Slug topic) {
        String place = PLACES.get(i % PLACES.size());
        return Practice.draft(TITLES.get(i))
                .status(PracticeStatus.PUBLISHED)
                .category(Optional.of(topic))
                .summary(RichText.ofHtml("""
                        <p>Mieszkańcy czekali na to od lat: w urzędzie powstał mały zespół, który w każdą środę spotyka
                        się z tymi, których rzecz dotyczy, i razem z nimi sprawdza, co działa, a co nie.</p>
                        <p>Po roku widać skutki: <strong>mniej skarg</strong>, krótsza droga i więcej czasu dla ludzi.
                        Rozwiązanie kosztowało mniej niż jedna ulotka na mieszkańca i można je powtórzyć w&nbsp;każdej
                        gminie, o ile ktoś w niej o to zadba.</p>
                        <ul><li>zespół z trzech wydziałów</li><li>jeden numer telefonu</li><li>sprawozdanie co kwartał,
                        <a href="https://example.org/sprawozdania">dostępne dla wszystkich</a></li></ul>"""))
                .recordCard(card(i, place))
                .presentation(presentation())
                .funding(new Funding(
                        List.of("Opis powstał w projekcie współfinansowanym z budżetu państwa i z wpłat gmin."),
                        List.of(Funder.named("Fundacja Przykładowa"), Funder.named("Związek Miast i Gmin Pokazowych"))))
                .build();
    }

    private static RecordCard card(int i, String place) {
        Contact office = new Contact(
                "Wydział Spraw Społecznych",
                Optional.of("koordynacja w urzędzie"),
                List.of(PhoneNumber.read("12 345 67 89")),
                Optional.of(new EmailAddress("sprawy.spoleczne@" + Slug.from(place) + ".example.org")),
                Contact.Visibility.PUBLIC);
        return RecordCard.builder()
                .enteredOn(LocalDate.of(2026, 1, 3).minusDays(i * 37L))
                .updatedOn(LocalDate.of(2026, 2, 12))
                .unitType(KINDS.get(i % KINDS.size()))
                .locality(place)
                .powiat(place.toLowerCase(Locale.ROOT))
                .voivodeship(REGIONS.get(i * 3 % REGIONS.size()))
                .point(i % 4 == 3 ? null : POINTS.get(i % POINTS.size()))
                .street("ul. Ratuszowa 1")
                .postcode("00-001")
                .postOffice(place)
                .implementingBody("Urząd Miasta i Gminy")
                .population(1_100_000L / (i + 1))
                .populationYear(2025)
                .websites(List.of(
                        new WebAddress("https://" + Slug.from(place) + ".example.org/praktyki/opis-rozwiazania")))
                .emails(List.of(new EmailAddress("urzad@example.org")))
                .contacts(List.of(office))
                .build();
    }

    private static Presentation presentation() {
        String paragraph =
                "W gminie nie było miejsca, w którym można by załatwić sprawę za jednym razem. Kto przychodził "
                        + "z pytaniem, wychodził z numerem innego pokoju, a o tym, co z niego wynikło, nikt nie wiedział.";
        String html = "<p>" + paragraph + "</p><h3>Co zrobiono najpierw</h3><p>" + paragraph + " " + paragraph
                + "</p><ol><li>rozmowy w każdym sołectwie</li><li>próba w jednym pokoju</li></ol>"
                + "<blockquote><p>Najtrudniej było zacząć od siebie.</p></blockquote>"
                + "<table><tr><th>Rok</th><th>Sprawy</th><th>Skargi</th></tr><tr><td>2023</td><td>1 200</td>"
                + "<td>48</td></tr><tr><td>2024</td><td>1 340</td><td>9</td></tr></table>";
        return new Presentation(Presentation.STANDARD_HEADINGS.stream()
                .map(heading -> new Section(heading, RichText.ofHtml(html)))
                .toList());
    }

    /** Serves the town on a port. */
    public static void main(String[] arguments) throws Exception {
        Site site =
                new Site("Dobre praktyki samorządów", Optional.of("To są dane pokazowe: opisane praktyki wymyślono."));
        int port = Integer.parseInt(arguments[0]);
        try (Portal portal = Portal.start("", "/praktyki/*", site, new InMemorySearch(), port)) {
            build(portal);
            System.out.println(portal.at("/"));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
