package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static final Call CALL = Call.post("/praktyki/_search", List.of());

    private final FakeNode node = new FakeNode();
    private final List<Duration> pauses = new ArrayList<>();
    /** Without any shortening. */
    private final Backoff backoff = new Backoff(5, Duration.ofMillis(100), () -> 0, pauses::add);

    private Client client = new Client(Address.of(node.address()), backoff);

    @AfterEach
    void close() {
        client.close();
        node.close();
    }

    @Test
    void aBusyClusterIsAskedAgainAfterLongerAndLongerPauses() throws IOException {
        node.then(429, "{}").then(503, "{}").then(502, "").then(200, "{\"took\":3}");
        assertThat(client.ask(CALL).path("took").asInt()).isEqualTo(3);
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(client.trouble()).isEmpty();
    }

    @Test
    void whoGivesUpTriesButOnceUntilThereIsAnAnswer() throws IOException {
        node.then(503, "{}");
        assertThatExceptionOfType(AwayException.class).isThrownBy(() -> client.ask(CALL));
        assertThat(node.asked()).hasSize(5);
        assertThat(client.trouble())
                .hasValueSatisfying(reason -> assertThat(reason).contains("503"));
        assertThatExceptionOfType(AwayException.class).isThrownBy(() -> client.ask(CALL));
        assertThat(node.asked()).hasSize(6);
        node.then(200, "{}").then(200, "{}").then(503, "{}").then(200, "{}");
        // the first of these is the last 503, which stays until another stands behind it
        assertThatExceptionOfType(AwayException.class).isThrownBy(() -> client.ask(CALL));
        client.ask(CALL);
        assertThat(client.trouble()).isEmpty();
        client.ask(CALL);
        client.ask(CALL);
        assertThat(node.asked()).hasSize(11);
    }

    @Test
    void anotherNodeIsAskedWhereOneIsAway() throws IOException {
        node.then(200, "{}");
        try (Client several = new Client(Address.of("http://127.0.0.1:1," + node.address()), backoff)) {
            several.ask(CALL);
            several.ask(CALL);
        }
        assertThat(pauses).hasSize(1);
        assertThat(node.asked()).hasSize(2);
    }

    @Test
    void aNodeThatDoesNotAnswerIsWaitedForButOnce() throws IOException {
        Call call = new Call("GET", "/", "", Duration.ofMillis(200));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Client waiting = new Client(Address.of("http://127.0.0.1:" + silent.getLocalPort()), backoff)) {
            assertThatExceptionOfType(AwayException.class).isThrownBy(() -> waiting.ask(call));
            assertThat(waiting.trouble()).isPresent();
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRefusalIsAnAnswerAndNotRepeated() {
        node.then(400, "{\"error\":{\"type\":\"parsing_exception\",\"reason\":\"no such thing\"}}");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> client.ask(CALL))
                .withMessageContaining("no such thing");
        assertThat(node.asked()).hasSize(1);
        assertThat(client.trouble()).isEmpty();
    }

    @Test
    void whoAnswersWithAPageIsNoCluster() {
        node.then(200, "<html>Welcome</html>");
        assertThatExceptionOfType(AwayException.class)
                .isThrownBy(() -> client.ask(CALL))
                .withMessageContaining("does not answer as a search cluster");
    }

    @Test
    void aPasswordIsSentAndNotSaid() {
        node.then(503, "{}");
        client.close();
        client = new Client(Address.of(node.address().replace("//", "//town:secret@")), backoff);
        assertThatExceptionOfType(AwayException.class)
                .isThrownBy(() -> client.ask(CALL))
                .withMessageNotContaining("secret");
        assertThat(node.authorizations()).containsOnly("Basic dG93bjpzZWNyZXQ=");
    }
}
