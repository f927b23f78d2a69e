package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The indexes that follow one another under a name, which is an alias of the one that is searched: {@code name-000001} and so on.
 * One that is being made has an alias of its own until it takes the place of the other.
 */
final class Indexes {

    private static final System.Logger LOG = System.getLogger(Indexes.class.getName());
    private static final String BUILDING = ".building";
    /** How often to look again where other processes do the same at once. */
    private static final int ATTEMPTS = 3;

    private final Client client;
    private final String alias;
    private final Pattern ours;

    Indexes(Client client, String alias) {
        this.client = client;
        this.alias = alias;
        this.ours = Pattern.compile(Pattern.quote(alias) + "-(\\d{6})");
    }

    /** The alias under which an index is written that is being made. */
    static String building(String index) {
        return index + BUILDING;
    }

    /** Makes an empty index where there is none, or none that can be read. */
    synchronized void ensure() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Map<String, Set<String>> all = all();
            List<String> served = served(all);
            if (served.size() == 1 && isReadable()) {
                return;
            }
            try {
                if (served.isEmpty()) {
                    create(next(all), alias);
                    return;
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The index {0} was made by another version: starting anew",
                        served);
                serve(begin());
                return;
            } catch (RefusedException e) {
                if (!e.isThereAlready() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean isReadable() throws IOException {
        JsonNode mapping = client.ask(Call.get("/" + alias + "/_mapping?filter_path=*.mappings._meta"));
        for (JsonNode index : mapping) {
            String analysis =
                    index.path("mappings").path("_meta").path("analysis").asString("");
            if (analysis.equals(IndexBody.ANALYSIS)) {
                return true;
            }
        }
        return false;
    }

    /** Makes an empty index that nobody searches, and removes what was begun before and never finished. */
    String begin() throws IOException {
        Map<String, Set<String>> all = all();
        for (Map.Entry<String, Set<String>> index : all.entrySet()) {
            if (!index.getValue().contains(alias)) {
                drop(index.getKey());
            }
        }
        String begun = next(all);
        create(begun, building(begun));
        return begun;
    }

    /** Waits a while for the copies: one that came in the middle of the first batch would show a part of it. */
    private void create(String index, String knownAs) throws IOException {
        client.ask(Call.put("/" + index + "?wait_for_active_shards=all&timeout=5s", IndexBody.of(knownAs)));
    }

    /** Has an index searched in the place of the one before, from one moment to the next, and removes that one. */
    void serve(String index) throws IOException {
        List<String> before = new ArrayList<>(served(all()));
        before.remove(index);
        List<Object> actions = new ArrayList<>();
        actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
        actions.add(Map.of("remove", Map.of("index", index, "alias", building(index))));
        before.forEach(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", alias))));
        client.ask(Call.post("/_aliases", Map.of("actions", actions)));
        for (String old : before) {
            drop(old);
        }
    }

    void drop(String index) throws IOException {
        client.ask(Call.delete("/" + index + "?ignore_unavailable=true"));
    }

    /** Every index of ours, and the aliases it has. */
    private Map<String, Set<String>> all() throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        JsonNode answer = client.ask(Call.get("/" + alias + "-*/_alias"));
        for (Map.Entry<String, JsonNode> index : answer.properties()) {
            if (ours.matcher(index.getKey()).matches()) {
                Set<String> aliases = new TreeSet<>();
                index.getValue().path("aliases").properties().forEach(one -> aliases.add(one.getKey()));
                all.put(index.getKey(), aliases);
            }
        }
        return all;
    }

    private List<String> served(Map<String, Set<String>> all) {
        return all.keySet().stream()
                .filter(index -> all.getOrDefault(index, Set.of()).contains(alias))
                .toList();
    }

    private String next(Map<String, Set<String>> all) {
        int last = all.keySet().stream()
                .mapToInt(index -> Integer.parseInt(index.substring(alias.length() + 1)))
                .max()
                .orElse(0);
        return "%s-%06d".formatted(alias, last + 1);
    }
}
