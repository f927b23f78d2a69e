package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;

/** A page of the host's in which there is a list; and what a servlet does that was given nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncludingTest {

    private static final String LINK = "href=\"/gmina/praktyki/practices/laki-kwietne\"";

    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .build();

    /** Writes in the encoding that it is asked for, by a writer or a stream. */
    private static final class Page extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            String encoding = request.getParameter("encoding");
            if (encoding != null) {
                response.setContentType("text/html; charset=" + encoding);
            }
            response.setStatus(203);
            if (request.getParameter("stream") != null) {
                response.getOutputStream().print("<h1>Strona</h1>");
            } else {
                response.getWriter().print("<h1>Strona</h1>");
            }
            String what = Objects.requireNonNullElse(request.getParameter("what"), "/praktyki/embed/v1/list?size=1");
            request.getRequestDispatcher(what).include(request, response);
            response.setHeader("X-Problem", String.valueOf(request.getAttribute(PraktykiServlet.PROBLEM)));
        }
    }

    @BeforeAll
    void start() throws Exception {
        praktyki.practices().save(Actor.system("test"), Samples.published("Łąki kwietne"));
        ServletContextHandler context = new ServletContextHandler("/gmina");
        context.setAttribute(Praktyki.class.getName(), praktyki);
        context.addServlet(new ServletHolder("praktyki", new PraktykiServlet()), "/praktyki/*");
        context.addServlet(new ServletHolder("page", new Page()), "/strona");
        ServletHolder lost = new ServletHolder("lost", new PraktykiServlet());
        lost.setInitParameter("praktyki.data", "target/nowhere");
        context.addServlet(lost, "/zgubione/*");
        server.setHandler(context);
        server.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        praktyki.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + "/gmina" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&stream=1"})
    void theListIsPutInWhereThePageHasComeTo(String how) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/strona?encoding=UTF-8" + how);
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .startsWith("<h1>Strona</h1>")
                .contains(LINK)
                .contains("Łąki kwietne");
        assertThat(page.statusCode()).isEqualTo(203);
    }

    @Test
    void headersStayThePages() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/strona?encoding=UTF-8", "If-None-Match", "*");
        assertThat(page.statusCode()).isEqualTo(203);
        assertThat(page.headers().map()).doesNotContainKeys("etag", "access-control-allow-origin", "x-robots-tag");
    }

    @Test
    void whereAVisitorCameFromDoesNotMatterToThePage() throws IOException, InterruptedException {
        HostRule rule = new HostRule(new AllowedHost("sasiad.example.org"));
        praktyki.embedHosts().add(Actor.system("test"), rule);
        try {
            HttpResponse<byte[]> page = get("/strona?encoding=UTF-8", "Referer", "https://szukaj.example.org/");
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains(LINK);
        } finally {
            praktyki.embedHosts().remove(Actor.system("test"), rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-2", "ISO-8859-1", "US-ASCII"})
    void lettersComeInThePagesEncodingOrAsHtmlWritesThem(String encoding) throws IOException, InterruptedException {
        String page = new String(get("/strona?encoding=" + encoding).body(), Charset.forName(encoding));
        boolean isKnown = Charset.forName(encoding).newEncoder().canEncode("Łą");
        assertThat(page).contains(isKnown ? "Łąki kwietne" : "&#321;&#261;ki kwietne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/praktyki/embed/v1/list?colour=red",
                "/praktyki/nothing",
                "/praktyki/embed/v1/praktyki.js",
                "/zgubione/embed/v1/list"
            })
    void visitorsSeeNothingOfWhatCannotBePutIn(String what) throws IOException, InterruptedException {
        HttpResponse<byte[]> page =
                get("/strona?encoding=UTF-8&what=" + what.replace("?", "%3F").replace("=", "%3D"));
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<h1>Strona</h1>");
        assertThat(page.headers().firstValue("X-Problem")).get().isNotEqualTo("null");
    }

    @Test
    void aServletThatFindsNothingAsksToComeAgain() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/zgubione/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
    }
}
