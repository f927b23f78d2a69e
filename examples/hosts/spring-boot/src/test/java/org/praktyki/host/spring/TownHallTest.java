package org.praktyki.host.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownHallTest {

    @SuppressWarnings("NullAway.Init") // before all tests
    private ConfigurableApplicationContext application;

    private Path data = Path.of("");

    private final HttpClient visitor = HttpClient.newHttpClient();

    @BeforeAll
    void open(@TempDir Path folder) {
        data = folder;
        SpringApplication townHall = new SpringApplication(TownHall.class);
        townHall.setDefaultProperties(
                Map.of("praktyki.data", data.toString(), "server.port", "0", "server.address", "127.0.0.1"));
        application = townHall.run();
        application.getBean(Praktyki.class).practices().save(Actor.system("test"), Samples.published("Łąki kwietne"));
    }

    @AfterAll
    void close() {
        application.close();
    }

    private String get(String path) throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return visitor.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void thePracticesStandBelowTheirMapping() throws IOException, InterruptedException {
        assertThat(get("/praktyki/"))
                .contains("<title>Dobre praktyki naszej gminy")
                .contains("href=\"/praktyki/practices/laki-kwietne\"");
    }

    @Test
    void theFirstPageHoldsAList() throws IOException, InterruptedException {
        assertThat(get("/"))
                .contains("<h1>Witamy w gminie</h1>")
                .contains("href=\"/praktyki/practices/laki-kwietne\"")
                .endsWith("</html>\n");
    }

    @Test
    void theDataLieInTheFolderThatIsNamed() {
        assertThat(data.resolve("praktyki.mv.db")).exists();
        assertThat(data.resolve("index")).isNotEmptyDirectory();
    }
}
