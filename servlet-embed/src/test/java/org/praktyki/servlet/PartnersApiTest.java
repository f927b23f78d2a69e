package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.partner.Partner;

/** Partners and partnerships as JSON. */
@TestInstance(Lifecycle.PER_CLASS)
class PartnersApiTest {

    private final Portal portal = Portal.start();
    private final Partnered known = new Partnered(portal);

    @AfterAll
    void stop() {
        portal.close();
    }

    private String json(String path) {
        HttpResponse<String> response = portal.get("/api/v1" + path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        return response.body();
    }

    @Test
    void listsTakeTheParametersOfThePages() {
        assertThat(json("/partners?kind=ngo&size=5"))
                .startsWith("{\"total\":1,\"page\":1,\"size\":5,\"items\":[{\"id\":\"" + known.association.id())
                .contains("\"kind\":\"ngo\"", "\"nip\":\"1234563218\"", "\"voivodeship\":\"lodzkie\"")
                .contains("{\"text\":\"Klub Podwórko\",\"from\":\"2009\",\"until\":\"2014-05-01\"}");
        assertThat(json("/partnerships?on=2016-03-03&q=podworek&lang=en"))
                .contains("\"name\":\"Porozumienie Podwórkowe\"", "\"on\":\"2016-03-03\"", "\"memberCount\":2")
                .contains("\"url\":\"/praktyki/en/partnerships/" + known.yards.slug() + "\"");
        assertThat(json("/partners?page=2&size=2")).contains("\"total\":3", "Stowarzyszenie");
    }

    @Test
    void aPartnerIsWholeButForWhatIsNobodysBusiness() {
        assertThat(json("/partners/" + known.association.slug()))
                .contains("\"contacts\":[{\"name\":\"Biuro stowarzyszenia\"")
                .contains("\"role\":\"member\",\"from\":\"2015-01-01\",\"until\":\"2020-01-01\"")
                .contains("\"parts\":[\"implements\"]")
                .doesNotContain("Tajny", "tajny@", "Klub w zawi");
        assertThat(json("/partners/" + known.city.slug()))
                .contains("\"network\":[{\"partner\":{\"slug\":\"politechnika-przykladowa\"");
    }

    @Test
    void aPartnershipIsAsOfTheDay() {
        String path = "/partnerships/" + known.yards.slug();
        assertThat(json(path + "?on=2014-07-01"))
                .contains("\"name\":\"Porozumienie Podwórkowe\"", "\"certainty\":\"possible\"")
                .contains("\"role\":\"coordinator\",\"from\":\"2014-24\",\"certainty\":\"possible\",\"sources\":[1]")
                .doesNotContain("politechnika", "Klub w zawi");
        assertThat(json(path + "?source=2")).contains("politechnika").doesNotContain("\"role\":\"coordinator\"");
        assertThat(json(path))
                .contains("\"budget\":125000.50", "\"coinciding\":[{\"title\":\"Świetlice razem\"")
                .contains("\"foundingAct\":{\"name\":\"porozumienie.pdf\"");
    }

    @Test
    void whatWasMergedIsFoundWhereItStandsNow() {
        Partner twice = known.save(Partner.named("Uczelnia"));
        portal.praktyki().partners().merge(Portal.EDITOR, twice.id(), known.university.id());
        HttpResponse<String> response = portal.get("/api/v1/partners/uczelnia");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location"))
                .contains("/praktyki/api/v1/partners/politechnika-przykladowa");
    }

    @ParameterizedTest
    @CsvSource({
        "/partners?kind=bank, 400, kind",
        "/partners/miasto-lodz?on=2016-01-01, 400, on",
        "/partnerships?on=x, 400, on",
        "/partnerships/wspolna-oferta-swietlic?source=1, 400, source",
        "/partners/nie-ma, 404, Nie ma",
        "/partners/klub-w-zawiazaniu, 404, Nie ma",
        "/partnerships/nie-ma, 404, Nie ma"
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status, String said) {
        HttpResponse<String> response = portal.get("/api/v1" + path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(said);
    }
}
