package org.praktyki.core.planted;

import java.time.Instant;
import org.praktyki.core.Praktyki;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.planted.circle.Circle;
import tools.jackson.databind.json.JsonMapper;

/** Breaks, all at once: its name, a library, the façade, memory, a mutable static field, the machine's clock, a circle. */
@SuppressWarnings("NonFinalStaticField")
public final class PlantedHelper {

    static int counter;

    private PlantedHelper() {}

    /** Reads the machine's clock. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano")
    public static Instant now() {
        counter++;
        return Instant.now();
    }

    /** Sees what a concept must not see. */
    public static String forbidden(JsonMapper json, Praktyki praktyki, InMemoryStorage storage) {
        return Circle.round() + json.version() + praktyki.check() + storage.check();
    }
}
