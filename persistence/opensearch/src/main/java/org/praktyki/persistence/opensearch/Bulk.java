package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Writes to an alias in pieces of some megabytes. Every entry carries the position as its version, so that a process that is
 * behind cannot undo what another has written, and writing a batch once more changes nothing.
 */
final class Bulk {

    private static final int PIECE = 4_000_000;
    private static final int ATTEMPTS = 5;

    private final Client client;
    private final String path;
    private final long version;
    private final StringBuilder lines = new StringBuilder();

    Bulk(Client client, String alias, long version) {
        this.client = client;
        // an alias that is gone is to be missed, and not to be made an index by the first write
        this.path = "/" + alias + "/_bulk?require_alias=true";
        this.version = version;
    }

    void put(String id, Map<String, Object> entry) throws IOException {
        add("index", id);
        lines.append(Call.json(entry)).append('\n');
        if (lines.length() > PIECE) {
            send();
        }
    }

    void remove(String id) {
        add("delete", id);
    }

    private void add(String deed, String id) {
        Map<String, Object> about = Map.of("_id", id, "version", version, "version_type", "external_gte");
        lines.append(Call.json(Map.of(deed, about))).append('\n');
    }

    /**
     * Writes what is left.
     *
     * @throws IOException where one entry was not written
     */
    void send() throws IOException {
        for (int attempt = 1; !lines.isEmpty(); attempt++) {
            JsonNode answer = client.ask(Call.work(path, lines.toString()));
            if (!isToBeRepeated(answer)) {
                lines.setLength(0);
            } else if (attempt == ATTEMPTS) {
                throw new AwayException("The search cluster has too much to do");
            } else {
                client.rest(attempt);
            }
        }
    }

    /** Whether some entry found the cluster too busy. One that is written by a newer version, or is gone already, is as it should be. */
    private static boolean isToBeRepeated(JsonNode answer) throws RefusedException {
        boolean busy = false;
        for (JsonNode item : answer.path("items")) {
            for (Map.Entry<String, JsonNode> done : item.properties()) {
                int status = done.getValue().path("status").asInt();
                JsonNode error = done.getValue().path("error");
                if (status == 429 || status == 503) {
                    busy = true;
                } else if (status >= 300 && status != 409 && !error.isMissingNode()) {
                    throw new RefusedException(
                            status,
                            "The search cluster does not take "
                                    + done.getValue().path("_id").asString("") + ": "
                                    + error.path("type").asString("") + " "
                                    + error.path("reason").asString(""));
                }
            }
        }
        return busy;
    }
}
