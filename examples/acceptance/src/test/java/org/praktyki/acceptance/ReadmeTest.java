package org.praktyki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.files.FilesystemTexts;
import org.praktyki.persistence.files.FilesystemThumbnails;
import org.praktyki.persistence.files.TikaInspector;
import org.praktyki.persistence.formats.BdpPageReader;
import org.praktyki.persistence.jdbi.JdbiStorage;
import org.praktyki.persistence.lucene.LuceneSearch;
import org.praktyki.servlet.PraktykiServlet;
import org.praktyki.servlet.Site;

/** What the README says is what runs. */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void aHostThatWiresTheLibraryAsTheReadmeSaysShowsItsPages() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1");
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler host = new ServletContextHandler("/urzad");
        server.setHandler(host);
        try (AutoCloseable library = wire(database, host.getServletContext())) {
            assertThat(library).isNotNull();
            server.start();
            URI page = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/urzad/praktyki/");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Dobre praktyki");
        } finally {
            server.stop();
        }
    }

    private AutoCloseable wire(DataSource dataSource, ServletContext servletContext) {
        // readme
        JdbiStorage storage = JdbiStorage.create(dataSource); // H2 or PostgreSQL; its tables in a schema of their own
        Praktyki praktyki = Praktyki.builder()
                .storage(storage) // stays yours to close; what an open… method opens is closed with the installation
                .openSearch(() -> LuceneSearch.open(folder.resolve("index")))
                .openFiles(() -> FilesystemFiles.open(folder.resolve("files")))
                .inspector(new TikaInspector()) // lets uploads in by what they are
                .openThumbnails(files -> FilesystemThumbnails.open(folder.resolve("thumbnails"), files))
                .openTexts(files -> FilesystemTexts.open(folder.resolve("texts"), files)) // their words are searched
                .reader(new BdpPageReader())
                .build();

        Site site = new Site("Dobre praktyki", Optional.empty());
        servletContext
                .addServlet("praktyki", new PraktykiServlet(praktyki, site))
                .addMapping("/praktyki/*");
        // readme
        return () -> {
            praktyki.close();
            storage.close();
        };
    }

    @Test
    void theReadmeHoldsTheVeryLinesThatRan() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/praktyki/acceptance/ReadmeTest.java"));
        List<String> ran = lines(source.split("// readme\n")[1]);
        assertThat(ran).containsSequence(told("JdbiStorage storage"));
    }

    @Test
    void theReadmeHoldsTheVeryLinesOfTheSpringBootHost() throws IOException {
        Path host = Path.of("../hosts/spring-boot/src/main/java/org/praktyki/host/spring/TownHall.java");
        assertThat(lines(Files.readString(host))).containsSequence(told("@Bean"));
    }

    /** The snippet that begins like this. */
    private static List<String> told(String beginning) throws IOException {
        return SNIPPET.matcher(Files.readString(Path.of("..", "..", "README.md")))
                .results()
                .map(snippet -> snippet.group(1))
                .filter(snippet -> snippet.startsWith(beginning))
                .map(ReadmeTest::lines)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String source) {
        return source.lines().map(String::strip).toList();
    }
}
