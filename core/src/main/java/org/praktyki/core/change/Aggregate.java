package org.praktyki.core.change;

import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.text.Slug;

/**
 * A thing that is read and saved whole: it has one identity for ever, and a version that grows with each save. Immutable.
 *
 * @param <I> its identity, whose {@code toString} is the form in which it is kept, of up to 64 characters
 * @param <A> the thing itself
 */
public interface Aggregate<I, A extends Aggregate<I, A>> {

    /** Its identity. */
    I id();

    /** Its place in addresses, where it has one; no two of a kind have the same. */
    Optional<Slug> address();

    /** How often it was saved; 0 where it never was. */
    long version();

    /** For stores: the same at another version. */
    A withVersion(long value);

    /** The files that it names. */
    Set<FileKey> fileKeys();
}
