package org.praktyki.persistence.opensearch;

import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to the cluster. Each can be made twice without harm.
 *
 * @param path below a node's address, with what follows a question mark
 * @param body JSON, or a line of JSON each; empty for none
 * @param timeout how long the answer may take
 */
record Call(String method, String path, String body, Duration timeout) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(10);

    static Call get(String path) {
        return new Call("GET", path, "", SHORT);
    }

    static Call post(String path, Object body) {
        return new Call("POST", path, json(body), SHORT);
    }

    static Call put(String path, Object body) {
        return new Call("PUT", path, json(body), SHORT);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, "", SHORT);
    }

    /** Work that is done while one waits, such as writing much. */
    static Call work(String path, String body) {
        return new Call("POST", path, body, LONG);
    }

    static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
