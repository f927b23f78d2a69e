package org.praktyki.persistence.jdbi;

import java.util.Objects;
import org.praktyki.core.spi.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Things of one kind as the JSON documents that are stored, named as the components of their records.
 *
 * @param <A> the kind of thing
 */
final class AggregateDocument<A> {

    /**
     * The number of the documents' form. A release that adds a field raises it, and renames or reuses none: a node of an older release
     * does not save over what a newer one wrote, for that would lose fields.
     */
    static final int FORMAT = 1;

    private final Class<A> type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    AggregateDocument(Class<A> type) {
        this.type = type;
        this.writer = Documents.MAPPER.writerFor(type);
        this.reader = Documents.MAPPER.readerFor(type);
    }

    String write(A thing) {
        return writer.writeValueAsString(thing);
    }

    /**
     * Reads what {@link #write} wrote, in this release or in another.
     *
     * @throws StorageException where it is no such document
     */
    A read(String document) {
        try {
            return type.cast(Objects.requireNonNull(reader.<Object>readValue(document)));
        } catch (JacksonException | NullPointerException e) {
            // what the reader says of it would quote it
            throw new StorageException("A stored " + type.getSimpleName() + " cannot be read");
        }
    }
}
