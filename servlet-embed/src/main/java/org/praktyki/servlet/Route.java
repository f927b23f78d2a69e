package org.praktyki.servlet;

import java.io.IOException;
import java.util.Optional;

/** A family of addresses. */
@FunctionalInterface
interface Route {

    /**
     * Answers a visit.
     *
     * @return empty where the address is not one of this family, or nothing is there that everyone may see
     * @throws BadParamsException where the query is not understood
     */
    Optional<Reply> answer(Visit visit) throws IOException;
}
