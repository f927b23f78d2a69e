package org.praktyki.core.exchange;

import java.util.Optional;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/** Finds what records name: what is here, and what comes with them. */
public interface References {

    /** The partner that is meant; empty where there is none, or several bear the name. */
    Optional<PartnerId> partner(Reference reference);

    /** The practice at an address. */
    Optional<PracticeId> practice(Slug slug);
}
