package org.praktyki.core.replication;

import java.net.URI;
import org.praktyki.core.text.Slug;

/**
 * Whole addresses of the public pages that letters about claims lead to. They follow from what the installation knows of itself, and
 * never from what a visitor's browser says of where it is.
 */
public interface ClaimLinks {

    /** Where a claimant shows that the address they gave is theirs. */
    URI vouching(ReplicationId id, String token, String language);

    /** Where the source answers a claim. */
    URI answering(ReplicationId id, String token, String language);

    /** The page of a practice. */
    URI practice(Slug slug, String language);
}
