package org.praktyki.persistence.jdbi;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.file.FileKey;

/**
 * The keys of files that documents name. They are found as text, since no other value of a document has their form; whatever
 * else had it would only be kept longer.
 */
final class NamedFiles {

    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([0-9a-f]{64})\"");
    private static final int FETCHED_AT_ONCE = 200;

    private NamedFiles() {}

    /**
     * Reads documents a few at a time, since they are too many to be held at once.
     *
     * @param query selects documents
     */
    static Set<FileKey> in(Database database, String query) {
        return database.run("looking for files in use", handle -> {
            Set<FileKey> keys = new HashSet<>();
            handle.createQuery(query)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .mapTo(String.class)
                    .useIterator(documents -> documents.forEachRemaining(document ->
                            KEY.matcher(document).results().forEach(found -> keys.add(new FileKey(found.group(1))))));
            return keys;
        });
    }
}
