package org.praktyki.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.praktyki.core.account.Actor;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryFile;
import org.praktyki.core.territory.TerritoryFile.Rejected;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the register of territorial units from a file, and says what that changed.
 *
 * @param dryRun whether to say it only
 * @param json whether to say it to programs
 */
record TerritoryImport(Territories territories, PrintWriter out, boolean dryRun, boolean json) {

    /**
     * Loads a file.
     *
     * @return the exit status: 1 where lines were rejected, else 0
     * @throws RefusedException where nothing could be loaded
     */
    int run(Path path) {
        TerritoryFile file = read(path);
        TerritoryChanges changes = load(path, file);
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(asJson(path, file, changes)));
        } else {
            print(path, file, changes);
        }
        out.flush();
        return file.rejected().isEmpty() ? 0 : 1;
    }

    private TerritoryFile read(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            return territories.read(content.readNBytes(TerritoryFile.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new RefusedException("territories.unreadable", path);
        } catch (InvalidValueException e) {
            throw refused(path, e.problem());
        }
    }

    private TerritoryChanges load(Path path, TerritoryFile file) {
        Actor actor = Actor.system("import");
        try {
            return dryRun ? territories.preview(actor, file.state()) : territories.load(actor, file.state());
        } catch (InvalidException e) {
            throw refused(path, e.findings().getFirst().problem());
        }
    }

    private static RefusedException refused(Path path, Problem problem) {
        return new RefusedException("territories.refused", path, problem.message(Words.locale()));
    }

    private void print(Path path, TerritoryFile file, TerritoryChanges changes) {
        for (Rejected line : file.rejected()) {
            out.println(Words.of(
                    "territories.rejected",
                    path,
                    Integer.toString(line.line()),
                    line.problem().message(Words.locale()),
                    line.value()));
        }
        out.println(Words.of(
                dryRun ? "territories.dry-run" : "territories.done",
                path,
                file.state().asOf().toString(),
                Integer.toString(changes.added().size()),
                Integer.toString(changes.changed().size()),
                Integer.toString(changes.gone().size())));
        if (!file.state().complete()) {
            out.println(Words.of("territories.incomplete"));
        }
    }

    private static Map<String, Object> asJson(Path path, TerritoryFile file, TerritoryChanges changes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", path.toString());
        json.put("asOf", file.state().asOf().toString());
        json.put("complete", file.state().complete());
        json.put("added", changes.added().size());
        json.put("changed", changes.changed().size());
        json.put("gone", changes.gone().size());
        json.put(
                "rejected",
                file.rejected().stream().map(TerritoryImport::asJson).toList());
        return json;
    }

    private static Map<String, Object> asJson(Rejected line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", line.line());
        json.put("value", line.value());
        json.put("problem", line.problem());
        return json;
    }
}
