package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a cluster through any of its nodes, and tries again where that may help. While the cluster is known to be away each
 * node is tried but once, so that nobody waits long for a failure.
 */
final class Client implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Client.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    /** Too much to do, or one node of several that is starting, stopping or cut off. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final int LONGEST_REASON = 500;

    private final Address address;
    private final Backoff backoff;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private volatile int node;
    private volatile @Nullable String trouble;

    Client(Address address, Backoff backoff) {
        this.address = address;
        this.backoff = backoff;
    }

    /** Why the cluster did not answer the last time; empty where it did. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Asks until there is an answer.
     *
     * @throws AwayException where there is none
     * @throws RefusedException where the answer is a refusal
     */
    JsonNode ask(Call call) throws IOException {
        int nodes = address.nodes().size();
        int attempts = trouble == null ? Math.max(backoff.attempts(), nodes) : nodes;
        for (int attempt = 1; ; attempt++) {
            try {
                JsonNode answer = askOnce(call);
                found();
                return answer;
            } catch (RefusedException e) {
                found();
                throw e;
            } catch (AwayException e) {
                node = (node + 1) % nodes;
                // whoever waited the whole time out is not made to wait for the same node again
                if (attempt >= (e.isSlow() ? nodes : attempts)) {
                    lost(e);
                    throw e;
                }
            }
            rest(attempt);
        }
    }

    private JsonNode askOnce(Call call) throws IOException {
        HttpResponse<byte[]> response;
        URI at = address.nodes().get(node);
        try {
            response = http.send(request(at, call), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new AwayException("No answer from " + at + ": " + e.getClass().getSimpleName(), e);
        }
        if (PASSING.contains(response.statusCode())) {
            throw new AwayException(at + " answered with status " + response.statusCode());
        }
        JsonNode body = read(at, response.body());
        if (response.statusCode() >= 400) {
            throw new RefusedException(response.statusCode(), reason(call, response.statusCode(), body));
        }
        return body;
    }

    private HttpRequest request(URI at, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.resolve(call.path()))
                .timeout(call.timeout())
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (!call.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        address.authorization().ifPresent(secret -> request.header("Authorization", secret));
        return request.build();
    }

    /** Something else than a cluster may answer at its address, such as the page of a proxy. */
    private static JsonNode read(URI at, byte[] body) throws AwayException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new AwayException(at + " does not answer as a search cluster", e);
        }
    }

    private static String reason(Call call, int status, JsonNode body) {
        JsonNode error = body.path("error");
        String text =
                error.path("type").asString("") + " " + error.path("reason").asString("");
        return call.method() + " " + call.path() + " was answered with status " + status + ": "
                + text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** Lets time pass between attempts. */
    void rest(int attempt) throws IOException {
        try {
            backoff.pause(attempt);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException stopped = new InterruptedIOException("Interrupted while waiting for the search cluster");
        stopped.initCause(e);
        return stopped;
    }

    private synchronized void found() {
        if (trouble != null) {
            trouble = null;
            LOG.log(System.Logger.Level.INFO, "The search cluster answers again");
        }
    }

    private synchronized void lost(AwayException e) {
        if (trouble == null) {
            LOG.log(System.Logger.Level.WARNING, "The search cluster is away: {0}", e.getMessage());
        }
        trouble = String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        http.close();
    }
}
