package org.praktyki.persistence.jdbi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * A practice as the JSON document that is stored: named as in the interface for machines, absent values left out, the release's
 * {@link #FORMAT} first. Rich text goes through its sanitizer on the way back, so that a row written past the library shows
 * nothing unsafe.
 */
final class PracticeDocument {

    /**
     * The number of the document's form. A release that adds a field raises it, and renames or reuses none: during an upgrade
     * a node of the older release reads what a newer one wrote, passing over fields that it does not know, but does not save
     * over it, for that would lose them.
     */
    static final int FORMAT = 3;

    private static final int BEGIN = "{'format':1,'id':'00000000-0000-0000-0000-000000000000'".length();

    private static final ObjectWriter WRITER =
            Documents.MAPPER.writerFor(Practice.class).withAttribute(DocumentMixins.FORMAT_FIELD, FORMAT);
    private static final ObjectReader READER = Documents.MAPPER.readerFor(Practice.class);

    private PracticeDocument() {}

    static String write(Practice practice) {
        return WRITER.writeValueAsString(practice);
    }

    /**
     * Reads what {@link #write(Practice)} wrote, in this release or in another.
     *
     * @throws StorageException where it is no such document
     */
    static Practice read(String document) {
        @Nullable Practice practice;
        try {
            practice = READER.readValue(document);
        } catch (JacksonException e) {
            throw new StorageException(refusal(document, e.getOriginalMessage()), e);
        }
        if (practice == null) {
            throw new StorageException(refusal(document, "it is null"));
        }
        return ContactIdentities.completed(practice);
    }

    /** A contact by itself, as it stands in the document. */
    static String write(Contact contact) {
        return Documents.MAPPER.writeValueAsString(contact);
    }

    /**
     * Reads what {@link #write(Contact)} wrote.
     *
     * @throws StorageException where it is no such document
     */
    static Contact readContact(String document) {
        try {
            return Objects.requireNonNull(Documents.MAPPER.readValue(document, Contact.class));
        } catch (JacksonException | NullPointerException e) {
            // what the reader says of it would quote it
            throw new StorageException("A stored contact cannot be read");
        }
    }

    /** A document begins with its format and its practice's identity; no more of it belongs in a log. */
    private static String refusal(String document, String reason) {
        String begin = document.substring(0, Math.min(document.length(), BEGIN));
        return "A stored practice cannot be read: " + reason + "; its document begins with " + begin;
    }
}
