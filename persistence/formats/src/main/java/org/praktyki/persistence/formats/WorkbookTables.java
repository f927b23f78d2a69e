package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.metric.intake.TableReader;
import org.praktyki.core.metric.intake.TableRows;

/** Opens workbooks of Excel since 2007: the sheet that is called as the Local Data Bank calls that of its figures, or else the first. */
final class WorkbookTables implements TableReader {

    @Override
    public Optional<TableRows> open(ImportFile file) throws IOException {
        if (!SafeZip.isZip(file) || !XlsxReader.isWorkbook(file)) {
            return Optional.empty();
        }
        return Optional.of(new OpenTable(XlsxRows.openFigures(OnDisk.of(file), file.size())));
    }
}
