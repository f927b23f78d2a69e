package org.praktyki.core.practice;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * What is asked about contacts across practices. A contact is kept in the practices that name it; what stands here follows from
 * them, and is written in the transaction of each of their saves. One that left a practice stays here as a former one, because the
 * practice's history still holds it.
 */
public interface ContactStore {

    /**
     * One stretch of the contacts that a filter lets through, by name, ties by identity. Only practices within the filter's access
     * are in the entries.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<ContactEntry> list(ContactFilter filter, int offset, int limit);

    /** How many contacts a filter lets through. */
    long count(ContactFilter filter);

    /**
     * Says in the change feed that contacts were erased, so that whoever keeps something derived gets rid of what it has
     * deleted or overwritten.
     */
    void announceErased(List<ContactId> ids, Deed deed);

    /** The contact with this identity, with all its practices. */
    Optional<ContactEntry> find(ContactId id);
}
