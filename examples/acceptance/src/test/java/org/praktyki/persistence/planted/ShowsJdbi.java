package org.praktyki.persistence.planted;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.praktyki.servlet.planted.Room;

/** Shows a library's type, and sees another room. */
public final class ShowsJdbi {

    private ShowsJdbi() {}

    /** Shows Jdbi. */
    public static Jdbi jdbi(List<Jdbi> all, Room room) {
        return all.get(room.number());
    }
}
