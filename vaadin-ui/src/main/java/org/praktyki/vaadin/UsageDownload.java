package org.praktyki.vaadin;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.usage.UsageCsv;
import org.praktyki.core.usage.UsageNames;

/** How the site was used, as a table for spreadsheets, written while it is read. */
final class UsageDownload implements DownloadHandler {

    private final transient Praktyki praktyki;
    private final transient Supplier<Actor> self;
    private final Locale locale;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * Writes some days.
     *
     * @param self whoever fetches it, asked for when it is fetched
     */
    UsageDownload(Praktyki praktyki, Supplier<Actor> self, Locale locale, LocalDate first, LocalDate last) {
        this.praktyki = praktyki;
        this.self = self;
        this.locale = locale;
        this.first = first;
        this.last = last;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("praktyki-" + first + "-" + last + ".csv");
        event.setContentType("text/csv; charset=UTF-8");
        Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8);
        write(out);
        out.flush();
    }

    /** Writes the table. */
    void write(Writer out) {
        Actor actor = self.get();
        UsageNames names =
                new UsageNames(praktyki.practices(), praktyki.partners(), praktyki.indicators(), actor, locale);
        praktyki.usage().forEach(actor, first, last, new UsageCsv(out, names, locale)::row);
    }
}
