package org.praktyki.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Made-up practices of about two thousand letters each, the same ones every time. */
final class Corpus {

    /** The topics in which they stand. */
    static final List<String> TOPICS = List.of("kultura", "oswiata", "srodowisko", "transport");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> VOIVODESHIPS = List.of("mazowieckie", "podlaskie", "śląskie", "pomorskie");
    private static final List<String> TYPES = List.of("GMINA_MIEJSKA", "GMINA_WIEJSKA", "POWIAT");
    private static final List<String> SECTIONS = List.of(
            "Opis sytuacji przed wdrożeniem",
            "Opis ogólnego podejścia i szczegółowych zadań",
            "Rezultaty wdrożenia",
            "Zalecenia dla instytucji zainteresowanych replikacją");

    private final SplittableRandom random = new SplittableRandom(2026);
    private final Prose prose = new Prose(random);

    /** Writes so many of them as JSON, one on each line. */
    static void write(Path file, int practices) throws IOException {
        Corpus corpus = new Corpus();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int number = 1; number <= practices; number++) {
                out.write(MAPPER.writeValueAsString(corpus.practice(number)));
                out.write('\n');
            }
        }
    }

    /** The slug of a practice, counted from 1. */
    static String slug(int number) {
        return "praktyka-" + number;
    }

    private ObjectNode practice(int number) {
        ObjectNode practice = MAPPER.createObjectNode()
                .put("slug", slug(number))
                .put("title", prose.phrase(45) + " " + number)
                .put("status", "PUBLISHED")
                .put("summary", prose.html(400));
        practice.putObject("category").put("code", oneOf(TOPICS));
        ArrayNode keywords = practice.putArray("keywords");
        Stream.generate(prose::word).distinct().limit(3).forEach(keywords::add);
        card(practice.putObject("recordCard"), number);
        ArrayNode presentation = practice.putArray("presentation");
        for (String heading : SECTIONS) {
            presentation.addObject().put("heading", heading).put("html", prose.html(400));
        }
        practice.putObject("source").put("key", "https://stara-baza.example.org/praktyka/" + number);
        return practice;
    }

    private void card(ObjectNode card, int number) {
        card.put("enteredOn", "%d-%02d-%02d".formatted(random.nextInt(2015, 2026), 1 + number % 12, 1 + number % 28))
                .put("unitType", oneOf(TYPES))
                .put("locality", prose.phrase(6))
                .put("voivodeship", oneOf(VOIVODESHIPS))
                .put("postcode", "%02d-%03d".formatted(number % 100, number % 1000))
                .put("implementingBody", "Urząd " + prose.phrase(12))
                .put("street", "ul. " + prose.phrase(8) + " " + (1 + number % 90))
                .put("population", random.nextInt(2_000, 200_000))
                .put("populationYear", 2023);
        card.putArray("websites").add("https://urzad-" + number % 900 + ".example.org/");
        card.putArray("emails").add("urzad-" + number % 900 + "@example.org");
        ObjectNode contact = card.putArray("contacts").addObject();
        contact.put("name", "Wydział Środowiska").put("email", "wydzial-" + number % 900 + "@example.org");
        contact.put("kind", "OFFICE").put("visibility", "PUBLIC");
        contact.putArray("phones").add("12 345 67 89");
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
