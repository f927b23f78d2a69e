package org.praktyki.core.embed;

import java.util.List;
import org.praktyki.core.change.Deed;

/** Keeps who may embed. */
public interface AllowedHostStore {

    /** All rules: by their hosts' patterns, and of one host that for everything first, then by the topics' codes. */
    List<HostRule> all();

    /**
     * Adds a rule.
     *
     * @param deed who does so when
     * @return false where it stands there already, and nothing was done
     */
    boolean add(HostRule rule, Deed deed);

    /**
     * Removes a rule.
     *
     * @param deed who does so when
     * @return false where it does not stand there, and nothing was done
     */
    boolean remove(HostRule rule, Deed deed);
}
