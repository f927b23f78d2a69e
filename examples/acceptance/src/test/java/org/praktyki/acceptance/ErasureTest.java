package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contact is erased from a running portal: from its pages, its panel and its files. */
@BrowserTest
class ErasureTest {

    private static final String ADDRESS = "srodowisko.kutno@example.org";
    private static final String OTHER = "woda.tczew@example.org";
    /** Seconds until a running portal has written its database file anew: it is asked every second. */
    private static final int PATIENCE = 30;

    @TempDir
    private Path data;

    private boolean isOnDisk(String address) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(data)) {
            files = below.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(address)) {
                    return true;
                }
            } catch (NoSuchFileException e) {
                // written anew, or no longer needed, while one looks: there is nothing left in it
            }
        }
        return false;
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void aContactIsErasedInThePanelAndFromTheDisk(Browser browser) throws Exception {
        try (RunningPortal portal = RunningPortal.start(data);
                Visitor admin = browser.visitor()) {
            Panel.signIn(admin, portal);
            Page page = admin.open(portal.panel("/contacts"));
            page.getByLabel("Nazwa, adres e-mail lub numer telefonu").fill(ADDRESS);
            assertThat(page.getByText("Liczba kontaktów: 1", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            admin.pageIsAccessible("panel-contacts");
            named(page, AriaRole.BUTTON, "Zmień: ").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Zmiana kontaktu");
            admin.pageIsAccessible("panel-contact");
            named(page, AriaRole.BUTTON, "Anuluj").click();
            page.setViewportSize(390, 844);
            admin.pageIsAccessible("panel-contacts-phone");

            named(page, AriaRole.BUTTON, "Usuń dane: ").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Dane znikną z praktyk (1)");
            admin.pageIsAccessible("panel-erasure-phone");
            named(page, AriaRole.BUTTON, "Usuń dane na zawsze").click();
            assertThat(page.getByText("Liczba kontaktów: 0", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(isOnDisk(ADDRESS)).isFalse();

            assertThat(admin.complaints()).isEmpty();
            assertThat(portal.stop()).isEqualTo(143);
        }
    }

    @Test
    void aContactIsErasedFromTheCommandLineBesideARunningPortal() throws Exception {
        try (RunningPortal portal = RunningPortal.start(data);
                HttpClient visitor = HttpClient.newHttpClient()) {
            assertThat(isOnDisk(OTHER)).isTrue();
            Command.Answer answer = Command.run("erase", "--data", data.toString(), "--email", OTHER);
            assertThat(answer.status()).as(answer.err()).isEqualTo(3);
            assertThat(answer.out()).contains("write its file anew").doesNotContain(OTHER);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            do {
                HttpRequest list = HttpRequest.newBuilder(URI.create(portal.page("/practices")))
                        .build();
                assertThat(visitor.send(list, BodyHandlers.discarding()).statusCode())
                        .as("the portal goes on serving")
                        .isEqualTo(200);
                Thread.sleep(100);
            } while (isOnDisk(OTHER) && System.nanoTime() < until);
            assertThat(isOnDisk(OTHER)).isFalse();
            Command.Answer again = Command.run("erase", "--data", data.toString(), "--email", OTHER);
            assertThat(again.status()).isEqualTo(2);
            assertThat(portal.stop()).isEqualTo(143);
            assertThat(isOnDisk(OTHER)).isFalse();
        }
    }
}
