package org.praktyki.persistence.formats;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a table of partners, partnerships or memberships.
 *
 * @param type what its rows are
 * @param paths where each column goes; absent where no field is known under its heading
 */
record DirectoryTable(DirectoryType type, List<Optional<String>> paths) {

    private static final Pattern BY_PATH_ONLY = Pattern.compile("(?:logo|foundingAct|documents\\[\\d+]"
            + "|initiatives\\[\\d+]\\.pictures\\[\\d+]|tasks\\[\\d+]\\.carriers\\[\\d+]"
            + "|contacts\\[\\d+]\\.custody)\\..*");

    private static final TableHeadings HEADINGS = headings(Locale.ROOT);

    static TableHeadings headings(Locale locale) {
        return new TableHeadings("directory", BY_PATH_ONLY, locale);
    }

    /** The table below a row of headings; empty where they are of other things. */
    static Optional<DirectoryTable> of(List<String> headings) {
        Set<String> seen = new HashSet<>();
        List<Optional<String>> paths = headings.stream()
                .map(heading -> HEADINGS.path(FormulaGuard.bare(heading)).filter(seen::add))
                .toList();
        return DirectoryType.of(seen).map(type -> new DirectoryTable(type, paths));
    }

    /** Whether a row has values beyond the last heading. */
    boolean isExceededBy(RowCells row) {
        return row.cells().stream().skip(paths.size()).anyMatch(cell -> !cell.isBlank());
    }

    /** The cells of a row by their fields. */
    Map<FieldPath, String> cells(RowCells row) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            String cell = FormulaGuard.bare(row.cell(i));
            paths.get(i)
                    .map(path -> path.replaceFirst("~\\d+$", ""))
                    .ifPresent(path -> texts.computeIfAbsent(path, none -> new StringBuilder())
                            .append(cell));
        }
        Map<FieldPath, String> cells = new LinkedHashMap<>();
        texts.forEach((path, text) -> cells.put(FieldPath.of(path).orElseThrow(), text.toString()));
        return cells;
    }

    /** What a row says, by itself. */
    static ObjectNode alone(Map<FieldPath, String> cells) {
        return RowPractice.put(JsonNodeFactory.instance.objectNode(), cells);
    }
}
