package org.praktyki.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.usage.UsageCsv;
import org.praktyki.core.usage.UsageNames;

/** Writes how the site is used, for as long as it has been counted. */
final class UsageExport {

    private UsageExport() {}

    /**
     * Writes all counts.
     *
     * @param out is not closed
     * @return how many rows
     */
    static int write(Praktyki praktyki, Actor actor, OutputStream out) throws IOException {
        Locale locale = Words.locale();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        UsageNames names =
                new UsageNames(praktyki.practices(), praktyki.partners(), praktyki.indicators(), actor, locale);
        try {
            UsageCsv csv = new UsageCsv(text, names, locale);
            praktyki.usage().forEach(actor, LocalDate.EPOCH, praktyki.usage().today(), csv::row);
            text.flush();
            return csv.written();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
