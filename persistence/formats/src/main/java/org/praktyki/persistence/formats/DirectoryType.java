package org.praktyki.persistence.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a record of a directory is. */
enum DirectoryType {
    PARTNER,
    PARTNERSHIP,
    MEMBERSHIP;

    /** As it stands in a record's field {@code type}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a JSON record says that it is. */
    static Optional<DirectoryType> of(JsonNode record) {
        return Arrays.stream(values())
                .filter(type -> record.path("type").asString("").equals(type.word()))
                .findFirst();
    }

    /** What the rows of a table are, by columns that no other table has. */
    static Optional<DirectoryType> of(Set<String> paths) {
        if (paths.stream().anyMatch(path -> path.startsWith("member."))
                && paths.stream().anyMatch(path -> path.startsWith("partnership."))) {
            return Optional.of(MEMBERSHIP);
        }
        if (paths.contains("form")) {
            return Optional.of(PARTNERSHIP);
        }
        return paths.contains("kind") ? Optional.of(PARTNER) : Optional.empty();
    }
}
