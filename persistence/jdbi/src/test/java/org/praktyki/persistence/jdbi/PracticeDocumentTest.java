package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.text.RichText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PracticeDocumentTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode tree(Practice practice) {
        return JSON.readTree(PracticeDocument.write(practice));
    }

    private static List<String> fields(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void itBeginsWithItsFormatAndKeepsTheOrderOfTheFields() {
        assertThat(fields(tree(Samples.full())))
                .containsExactly(
                        "format",
                        "id",
                        "slug",
                        "title",
                        "summary",
                        "keywords",
                        "category",
                        "status",
                        "language",
                        "recordCard",
                        "presentation",
                        "attachments",
                        "funding",
                        "relations",
                        "translations",
                        "source",
                        "legacyAddress",
                        "life",
                        "findings",
                        "version");
        assertThat(tree(Samples.full()).get("format").asInt()).isEqualTo(3);
    }

    @Test
    void smallValuesArePlain() {
        Practice practice = Samples.full();
        JsonNode tree = tree(practice);
        JsonNode card = tree.get("recordCard");

        assertThat(tree.get("id").asString()).isEqualTo(practice.id().toString());
        assertThat(tree.get("slug").asString()).isEqualTo(practice.slug().value());
        assertThat(tree.get("category").asString()).isEqualTo("kultura");
        assertThat(tree.get("summary").asString()).isEqualTo(practice.summary().html());
        assertThat(card.get("enteredOn").asString()).isEqualTo("2021-04-07");
        assertThat(card.get("point").toString()).isEqualTo("{\"lat\":53.178,\"lon\":22.059}");
        assertThat(card.get("websites").get(0).asString()).isEqualTo("https://biblioteka.example.org/");
        assertThat(card.get("emails").get(0).asString()).isEqualTo("biblioteka@example.org");
        assertThat(card.at("/contacts/0/phones/0").asString()).isEqualTo("+48123456789");
        assertThat(tree.at("/source/importedOn").asString()).isEqualTo("2026-03-02T09:30:00.123456Z");
        assertThat(tree.at("/attachments/0/key").asString()).hasSize(64);
    }

    @Test
    void partsAreNamedAsInTheInterfaceForMachines() {
        JsonNode tree = tree(Samples.full());

        assertThat(fields(tree.at("/presentation/0"))).containsExactly("heading", "html");
        assertThat(fields(tree.at("/attachments/0"))).containsExactly("name", "type", "size", "key");
        assertThat(fields(tree.at("/attachments/1")))
                .containsExactly("name", "type", "size", "key", "description", "author", "dimensions");
        assertThat(fields(tree.at("/attachments/1/dimensions"))).containsExactly("width", "height");
        assertThat(fields(tree.at("/recordCard/contacts/0")))
                .containsExactly("id", "kind", "name", "role", "phones", "email", "visibility", "custody");
        assertThat(fields(tree.at("/findings/0"))).containsExactly("field", "value", "problem");
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        JsonNode tree = tree(Practice.draft("Szkic").build());

        assertThat(fields(tree)).doesNotContain("category", "source");
        assertThat(fields(tree.get("recordCard"))).containsExactly("websites", "emails", "identifiers", "contacts");
    }

    @Test
    void aDocumentThatLacksAFieldReadsAsIfItWereEmpty() {
        Practice practice = Practice.draft("Szkic").build();
        String document =
                PracticeDocument.write(practice).replace(",\"findings\":[]", "").replace("\"websites\":[],", "");
        assertThat(document).doesNotContain("findings", "websites");

        assertThat(PracticeDocument.read(document)).isEqualTo(practice);
    }

    @Test
    void aDocumentOfTheFirstFormReadsAsIfTheLaterFieldsWereEmpty() {
        String document = """
                {"format":1,"id":"11111111-2222-4333-8444-555555555555","slug":"szkic","title":"Szkic","summary":"",
                "status":"PUBLISHED","language":"pl","recordCard":{"websites":[],"emails":[],"contacts":[{"name":"Biuro",
                "phones":[],"visibility":"PUBLIC"}]},"presentation":[],"attachments":[],"funding":{"lines":[],
                "funders":["Gmina"]},"findings":[],"version":3}""";

        Practice practice = PracticeDocument.read(document);

        assertThat(practice.life()).isEqualTo(Life.NEW.withLiveVersion(Optional.of(3L)));
        assertThat(practice.relations()).isEqualTo(Relations.NONE);
        assertThat(practice.recordCard().identifiers()).isEqualTo(Identifiers.NONE);
        assertThat(practice.recordCard().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.kind()).isEqualTo(Contact.Kind.PERSON);
            assertThat(contact.custody()).isEqualTo(Custody.UNSTATED);
        });
        assertThat(practice.funding().funders()).containsExactly(Funder.named("Gmina"));
    }

    @Test
    void aFileOfWhichTheFirstReleaseKeptLessReads() {
        Practice practice = Samples.full();
        Attachment plain = practice.attachments().get(0);
        Practice with = practice.toBuilder().attachments(List.of(plain)).build();
        String document = PracticeDocument.write(with);
        assertThat(document).doesNotContain("\"description\"", "\"dimensions\"");

        assertThat(PracticeDocument.read(document).attachments()).containsExactly(plain);
    }

    @Test
    void fieldsOfANewerReleaseArePassedOver() {
        Practice practice = Samples.full();
        String document = PracticeDocument.write(practice)
                .replace("{\"format\":3,", "{\"format\":4,\"mood\":{\"sun\":[1]},")
                .replace("\"recordCard\":{", "\"recordCard\":{\"moon\":\"206201\",");

        assertThat(PracticeDocument.read(document)).isEqualTo(practice);
    }

    @Test
    void whatWasWrittenPastTheLibraryIsMadeSafe() {
        Practice practice = Practice.draft("Szkic")
                .summary(RichText.ofHtml("<p>Dobrze</p>"))
                .build();
        String document = PracticeDocument.write(practice)
                .replace("<p>Dobrze</p>", "<p onclick='x()'>Dobrze</p><script>alert(1)</script>");

        assertThat(PracticeDocument.read(document)).isEqualTo(practice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a &amp; b &lt; c &quot;d&quot; &nbsp; e</p>",
                "<a href='https://example.org/?a=1&amp;b=2' title='t'>link</a>",
                "<table><caption>c</caption><tr><th colspan='2'>h</th></tr><tr><td>1</td><td>2</td></tr></table>",
                "<ul><li>a<ol><li>b</li></ol></li></ul><dl><dt>d</dt><dd>e</dd></dl>",
                "<b>x<i>y</b>z</i> {{ value }} ${x} <!-- c --> <br> \uD83D\uDE80",
                "<p>otwarte <blockquote>cytat <div>blok"
            })
    void safeTextStaysLetterByLetter(String html) {
        Practice practice =
                Practice.draft("Szkic").summary(RichText.ofHtml(html)).build();

        assertThat(PracticeDocument.read(PracticeDocument.write(practice))).isEqualTo(practice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"format\":1,\"id\":\"not an identity\"}"})
    void whatIsNoPracticeIsTroubleOfTheStore(String document) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> PracticeDocument.read(document))
                .withMessageContaining("cannot be read");
    }

    @Test
    void aDocumentThatCannotBeReadIsNamedByItsPracticeAndToldNoFurther() {
        Practice practice = Samples.full();
        String cutOff = PracticeDocument.write(practice).replace("\"version\":0}", "");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> PracticeDocument.read(cutOff))
                .withMessageContaining(practice.id().toString())
                .withMessageNotContaining(practice.slug().value());
    }
}
