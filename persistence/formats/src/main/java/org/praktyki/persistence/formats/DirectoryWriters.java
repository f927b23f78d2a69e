package org.praktyki.persistence.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.exchange.DirectoryExport;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which partners, partnerships and memberships are written. */
final class DirectoryWriters {

    private static final ObjectWriter PRETTY = Json.MAPPER.writerWithDefaultPrettyPrinter();

    private DirectoryWriters() {}

    /** An array for people to read too, or an object on each line. */
    static void json(DirectoryExport export, OutputStream out, boolean lines) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String before = lines ? "" : "[\n";
        for (ObjectNode node : (Iterable<ObjectNode>) nodes(export)::iterator) {
            writer.write(before);
            before = lines ? "" : ",\n";
            writer.write(
                    lines
                            ? Json.MAPPER.writeValueAsString(node) + "\n"
                            : PRETTY.writeValueAsString(node).replace("\r\n", "\n"));
        }
        if (!lines) {
            writer.write(before.equals("[\n") ? "[]\n" : "\n]\n");
        }
        writer.flush();
    }

    /** A row each. */
    static void table(DirectoryExport export, OutputStream out, TableSink.Opener opener, Locale locale)
            throws IOException {
        List<Map<String, String>> rows = nodes(export)
                .map(node -> {
                    node.remove(List.of("type", "memberships"));
                    return FlatPractice.of(node);
                })
                .toList();
        List<String> paths = paths(rows, first(export.what()));
        TableHeadings headings = DirectoryTable.headings(locale);
        try (TableSink sink = opener.open(out)) {
            sink.row(paths, paths.stream().map(headings::heading).toList());
            for (Map<String, String> row : rows) {
                sink.row(
                        paths,
                        paths.stream().map(path -> row.getOrDefault(path, "")).toList());
            }
        }
    }

    /** The columns by which such a table is known, also when it is empty. */
    private static List<String> first(DirectoryExport.What what) {
        return switch (what) {
            case PARTNERS -> List.of("id", "slug", "names[0].text", "kind");
            case PARTNERSHIPS -> List.of("id", "slug", "names[0].text", "form");
            case MEMBERSHIPS ->
                List.of(
                        "partnership.id",
                        "partnership.slug",
                        "partnership.name",
                        "member.id",
                        "member.slug",
                        "member.name",
                        "role",
                        "from",
                        "until");
        };
    }

    /** Each field behind the one behind which it stands in the first row that has it. */
    private static List<String> paths(List<Map<String, String>> rows, List<String> first) {
        List<String> paths = new ArrayList<>(first);
        Set<String> known = new HashSet<>(first);
        for (Map<String, String> row : rows) {
            String before = first.getLast();
            for (String path : row.keySet()) {
                if (known.add(path)) {
                    paths.add(paths.indexOf(before) + 1, path);
                }
                before = path;
            }
        }
        return paths;
    }

    private static Stream<ObjectNode> nodes(DirectoryExport export) {
        DirectoryNodeWriter writer = new DirectoryNodeWriter(export::partner);
        return switch (export.what()) {
            case PARTNERS -> export.partners().values().stream().map(writer::write);
            case PARTNERSHIPS -> export.partnerships().stream().map(writer::write);
            case MEMBERSHIPS ->
                export.partnerships().stream()
                        .flatMap(partnership ->
                                partnership.memberships().stream().map(one -> writer.write(partnership, one)));
        };
    }
}
