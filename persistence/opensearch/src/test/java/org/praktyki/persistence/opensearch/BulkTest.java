package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkTest {

    private static final String FINE = "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}}]}";
    private static final String BUSY =
            "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":429,\"error\":{\"type\":\"rejected\"}}}]}";

    private final FakeNode node = new FakeNode();
    private final Client client =
            new Client(Address.of(node.address()), new Backoff(2, Duration.ofMillis(1), () -> 0, pause -> {}));
    private final Bulk bulk = new Bulk(client, "praktyki", 7);

    @AfterEach
    void close() {
        client.close();
        node.close();
    }

    @Test
    void everyEntryCarriesThePositionAsItsVersion() throws IOException {
        node.then(200, FINE);
        bulk.put("a", Map.of("id", "a"));
        bulk.remove("b");
        bulk.send();
        assertThat(node.asked()).singleElement().satisfies(lines -> {
            assertThat(lines.lines()).hasSize(3);
            assertThat(lines.lines().filter(line -> line.contains("\"version\":7")))
                    .hasSize(2)
                    .allMatch(line -> line.contains("\"external_gte\""));
        });
    }

    @Test
    void whatTheClusterDoesNotTakeIsNamed() throws IOException {
        node.then(
                200,
                "{\"errors\":true,\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},"
                        + "{\"index\":{\"_id\":\"b\",\"status\":400,\"error\":{\"reason\":\"too strange\"}}}]}");
        bulk.put("b", Map.of("id", "b"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(bulk::send)
                .withMessageContainingAll("b", "too strange");
    }

    @Test
    void whatIsNewerThereOrGoneAlreadyIsAsItShouldBe() throws IOException {
        node.then(
                200,
                "{\"errors\":true,\"items\":[{\"delete\":{\"_id\":\"a\",\"status\":404,\"result\":\"not_found\"}},"
                        + "{\"index\":{\"_id\":\"b\",\"status\":409,\"error\":{\"type\":\"version_conflict\"}}}]}");
        bulk.remove("a");
        bulk.send();
        assertThat(node.asked()).hasSize(1);
    }

    @Test
    void aBusyNodeIsSentTheSameAgainForAWhile() throws IOException {
        node.then(200, BUSY).then(200, BUSY).then(200, FINE);
        bulk.put("a", Map.of("id", "a"));
        bulk.send();
        assertThat(node.asked()).hasSize(3).containsOnly(node.asked().get(0));

        node.then(200, BUSY).then(200, BUSY);
        bulk.put("a", Map.of("id", "a"));
        // the first answer is the one that stayed; it is fine
        bulk.send();
        bulk.put("a", Map.of("id", "a"));
        assertThatExceptionOfType(AwayException.class).isThrownBy(bulk::send);
    }

    @Test
    void muchIsSentInPieces() throws IOException {
        node.then(200, FINE);
        for (int number = 0; number < 5; number++) {
            bulk.put("a" + number, Map.of("words", "x".repeat(1_500_000)));
        }
        bulk.send();
        assertThat(node.asked()).hasSize(2);
        assertThat(node.asked().stream().flatMap(String::lines)).hasSize(10);
    }
}
