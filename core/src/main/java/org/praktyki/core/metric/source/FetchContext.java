package org.praktyki.core.metric.source;

import java.io.IOException;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.intake.TableContents;

/** What a source may use. */
public interface FetchContext {

    /** All indicators, as of now. */
    Catalogue catalogue();

    /**
     * Reads a table of figures as an import does, by the mapping that is guessed.
     *
     * @return what was found; without measurements where the mapping has gaps
     * @throws org.praktyki.core.exchange.UnreadablePageException where the file is no table, or nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    TableContents read(ImportFile file) throws IOException;
}
