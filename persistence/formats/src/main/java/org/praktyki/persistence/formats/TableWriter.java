package org.praktyki.persistence.formats;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.exchange.Export;
import org.praktyki.core.exchange.Exported;
import org.praktyki.core.exchange.PracticeWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes practices as a table, a row each. Which columns there are is known only once all practices were seen; until then they wait in
 * a file, so that those who save meanwhile do not change what is written.
 */
final class TableWriter implements PracticeWriter {

    private final TableSink.Opener opener;
    private final TableHeadings headings;

    TableWriter(TableSink.Opener opener, Locale locale) {
        this.opener = opener;
        this.headings = new TableHeadings(locale);
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        Path waiting = Files.createTempFile("praktyki", ".export");
        try {
            List<String> paths = flatten(export, waiting);
            try (TableSink sink = opener.open(out);
                    BufferedReader rows = Files.newBufferedReader(waiting)) {
                sink.row(paths, paths.stream().map(headings::heading).toList());
                for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                    JsonNode row = Json.MAPPER.readTree(line);
                    sink.row(
                            paths,
                            paths.stream()
                                    .map(path -> row.path(path).asString(""))
                                    .toList());
                }
            }
        } finally {
            Files.delete(waiting);
        }
    }

    private static List<String> flatten(Export export, Path waiting) throws IOException {
        List<String> paths = new ArrayList<>(List.of("id", "slug", "title"));
        Set<String> known = new HashSet<>(paths);
        NodeWriter nodes = new NodeWriter(export.topics());
        long done = 0;
        try (BufferedWriter rows = Files.newBufferedWriter(waiting)) {
            for (Exported exported : export) {
                Map<String, String> fields = FlatPractice.of(nodes.write(exported));
                String before = "title";
                for (String path : fields.keySet()) {
                    if (known.add(path)) {
                        paths.add(paths.indexOf(before) + 1, path);
                    }
                    before = path;
                }
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                fields.forEach(row::put);
                rows.write(Json.MAPPER.writeValueAsString(row));
                rows.write('\n');
                export.report(++done);
            }
        }
        return paths;
    }
}
