package org.praktyki.persistence.formats;

import java.util.List;
import org.praktyki.core.metric.intake.TableReader;

/** The formats in which tables come, whatever they are of: text, its values between semicolons, commas or tabs, and workbooks. */
public final class TableFormats {

    private TableFormats() {}

    /** Readers of all formats. */
    public static List<TableReader> readers() {
        return List.of(new WorkbookTables(), new TextTables());
    }
}
