package org.praktyki.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The town hall's site in a container: its pages, the library's, and the ones within the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContainerContract {

    private static final String TITLE = "Łąki kwietne zamiast trawników";
    private static final String OTHER = "Rowerowy patrol szkolny";

    private Container container = new Nothing();
    private String site = "";
    private String byHand = "";

    /** Starts the container; it keeps its own files in the folder. */
    protected abstract Container start(Path folder);

    @BeforeAll
    void deploy(@TempDir Path temporary) throws IOException {
        Path data = temporary.resolve("data");
        Path others = temporary.resolve("others");
        Host.seed(data, List.of(TITLE));
        Host.seed(others, List.of(OTHER));
        container = start(temporary.resolve("container"));
        container.deploy(
                "/urzad",
                Host.FOLDER,
                Host.FOLDER.resolve("WEB-INF/web.xml"),
                Map.of("praktyki.data", data.toString(), "praktyki.trusted-proxies", "127.0.0.1"));
        Path descriptor = Files.writeString(
                temporary.resolve("by-hand.xml"),
                byHand(servlet("jedna", others)
                        + servlet("druga", temporary.resolve("empty"))
                        + servlet("zajeta", data)));
        container.deploy("/powiat", Host.FOLDER, descriptor, Map.of());
        site = "http://127.0.0.1:" + container.port() + "/urzad";
        byHand = "http://127.0.0.1:" + container.port() + "/powiat";
    }

    /** No jar of the application is asked for what it brings. */
    private static String byHand(String servlets) {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                    <absolute-ordering/>
                    %s
                </web-app>
                """.formatted(servlets);
    }

    /** One that has data of its own. */
    private static String servlet(String name, Path data) {
        return """
                <servlet>
                    <servlet-name>%1$s</servlet-name>
                    <servlet-class>org.praktyki.servlet.PraktykiServlet</servlet-class>
                    <init-param>
                        <param-name>praktyki.data</param-name>
                        <param-value>%2$s</param-value>
                    </init-param>
                    <load-on-startup>1</load-on-startup>
                </servlet>
                <servlet-mapping>
                    <servlet-name>%1$s</servlet-name>
                    <url-pattern>/%1$s/*</url-pattern>
                </servlet-mapping>
                """.formatted(name, data);
    }

    @AfterAll
    void stop() {
        container.close();
    }

    @Test
    void theJarsAreEnough() {
        HttpResponse<String> page = Host.get(site + "/praktyki/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Dobre praktyki naszej gminy")
                .contains(TITLE)
                .contains("href=\"/urzad/praktyki/practices/");
    }

    @Test
    void aListStandsInThePageOfTheSite() {
        HttpResponse<String> page = Host.get(site + "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Witamy w gminie</h1>")
                .contains(TITLE)
                .contains("href=\"/urzad/praktyki/practices/laki-kwietne-zamiast-trawnikow\"");
    }

    @Test
    void whatIsIncludedComesInTheEncodingOfThePageAndWhatIsRefusedLeavesTheTagsOwnWords() {
        HttpResponse<byte[]> page = Host.bytes(site + "/archiwum.jsp");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("iso-8859-2");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(new String(page.body(), Charset.forName("ISO-8859-2")))
                .contains(TITLE)
                .contains("<a href=\"praktyki/practices\">Wszystkie praktyki</a>")
                .doesNotContain("colour");
    }

    @Test
    void theTagShowsAnyWidgetByItsName() {
        assertThat(Host.get(site + "/archiwum.jsp").body())
                .contains("role=\"search\" action=\"/urzad/praktyki/practices\"");
    }

    @Test
    void aPageMayForwardToThePractices() {
        HttpResponse<String> page = Host.get(site + "/praktyki.jsp");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(TITLE).contains("href=\"/urzad/praktyki/practices");
    }

    @Test
    void aTrustedProxyMayStandBeforeIt() {
        assertThat(Host.get(site + "/praktyki/", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Prefix", "/gmina")
                        .body())
                .contains("href=\"/gmina/urzad/praktyki/practices");
    }

    @Test
    void mappedByHandItNeedsNothingElse() {
        assertThat(Host.get(byHand + "/jedna/").body()).contains(OTHER).contains("href=\"/powiat/jedna/practices");
        assertThat(Host.get(byHand + "/praktyki/").statusCode()).isEqualTo(404);
    }

    @Test
    void installationsOfOneContainerDoNotMeet() {
        assertThat(Host.get(site + "/praktyki/practices").body())
                .contains(TITLE)
                .doesNotContain(OTHER);
        assertThat(Host.get(byHand + "/jedna/practices").body()).contains(OTHER).doesNotContain(TITLE);
        assertThat(Host.get(byHand + "/druga/practices").body())
                .contains("/powiat/druga/")
                .doesNotContain(OTHER)
                .doesNotContain(TITLE);
    }

    @Test
    void aFolderThatIsInUseElsewhereLeavesTheRestOfTheApplicationAlone() {
        HttpResponse<String> page = Host.get(byHand + "/zajeta/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(Host.get(byHand + "/urzad.css").statusCode()).isEqualTo(200);
    }

    /** Before one is started. */
    private static final class Nothing implements Container {
        @Override
        public Application deploy(String context, Path folder, Path descriptor, Map<String, String> parameters) {
            throw new IllegalStateException("No container is running");
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
