package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** A page to which something can be sent. */
interface Form extends Route {

    /** Whether something can be sent to an address, if only to be refused there. */
    boolean isAt(Visit visit);

    /**
     * Takes what was typed into the form.
     *
     * @return empty where there is no such form after all
     */
    Optional<Reply> take(Visit visit, HttpServletRequest request) throws IOException;
}
