package org.praktyki.persistence.formats;

import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;

/** Deeds for tests. */
final class Deeds {

    static final Deed SAVED = new Deed("ann", Samples.NOW, Deed.Action.SAVED);

    private Deeds() {}
}
