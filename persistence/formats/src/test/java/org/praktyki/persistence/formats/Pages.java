package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.praktyki.core.exchange.ParsedPage;

/** Pages for tests, in the form of the old database. */
final class Pages {

    private Pages() {}

    /** A page out of the test resources. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParsedPage read(String page) {
        return new BdpPageReader().read(page.getBytes(UTF_8));
    }

    /** A page whose record card has these lines. */
    static String card(String lines) {
        return framed("Krótko.\nMetryka praktyki\n" + lines);
    }

    /** A page with this between its tab bars. */
    static String framed(String content) {
        return """
                Strona główna
                Usługi społeczne
                Dialog społeczny

                 Usługi społeczne : Kultura
                Dom sąsiedzki

                .:   Skrót i Metryka -> Pełna prezentacja -> Załączniki   :.

                %s

                .:   Skrót i Metryka -> Pełna prezentacja -> Załączniki   :.
                """.formatted(content);
    }
}
