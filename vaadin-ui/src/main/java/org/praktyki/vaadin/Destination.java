package org.praktyki.vaadin;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/**
 * Something in the panel that one can go to.
 *
 * @param group what it is
 * @param name what it is called
 * @param details what else tells it from others; may be empty
 * @param path where it is shown, below the panel's address
 * @param parameters of that address
 * @param first whether it is the first of its group in a result
 */
record Destination(
        Group group, String name, String details, String path, Map<String, String> parameters, boolean first) {

    /** What can be gone to, in the order of a result. */
    enum Group {
        PRACTICE,
        PARTNER,
        PARTNERSHIP,
        CONTACT,
        TOPIC,
        TERRITORY,
        ACCOUNT,
        VIEW
    }

    Destination {
        parameters = Map.copyOf(parameters);
    }

    Destination(Group group, String name, String details, String path, Map<String, String> parameters) {
        this(group, name, details, path, parameters, false);
    }

    Destination asFirst() {
        return new Destination(group, name, details, path, parameters, true);
    }

    QueryParameters query() {
        return QueryParameters.simple(parameters);
    }
}
