package org.praktyki.persistence.jdbi;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.usage.UsageBatch;

/** Which batches of counts have come. */
final class UsageSources {

    private UsageSources() {}

    /** Whether a batch has not come before; from now on it has. Whoever asks has the turn. */
    static boolean isNew(Handle handle, UsageBatch batch) {
        Optional<Long> last = handle.createQuery("select last_number from praktyki.usage_source where source = :source")
                .bind("source", batch.source())
                .mapTo(Long.class)
                .findOne();
        if (last.isPresent() && last.get() >= batch.number()) {
            return false;
        }
        String statement = last.isPresent()
                ? "update praktyki.usage_source set last_number = :number, counted_on = :day where source = :source"
                : "insert into praktyki.usage_source (source, last_number, counted_on) values (:source, :number, :day)";
        handle.createUpdate(statement)
                .bind("source", batch.source())
                .bind("number", batch.number())
                .bind("day", Collections.max(batch.counts().keySet()))
                .execute();
        return true;
    }

    /** Forgets sources that sent nothing of a day or a later one. */
    static void forgetBefore(Handle handle, LocalDate day) {
        handle.createUpdate("delete from praktyki.usage_source where counted_on < :day")
                .bind("day", day)
                .execute();
    }
}
