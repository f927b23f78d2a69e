package org.praktyki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than memory is imported all the same. */
class SmallHeapTest {

    private static final int PRACTICES = 20_000;
    /** Less than the text of the file takes in memory, where a letter of Polish has two bytes, let alone the practices of it. */
    private static final String HEAP = "-Xmx96m";

    private static final String WORDS =
            "gmina mieszkańcy seniorzy szkoła biblioteka ulica osiedle park rzeka powietrze źródło ";

    @TempDir
    private Path folder;

    private Path file() throws IOException {
        Path file = folder.resolve("praktyki.jsonl");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int number = 1; number <= PRACTICES; number++) {
                String text = ("<p>" + number + " " + WORDS.repeat(5).strip() + "</p>").repeat(9);
                out.write("""
                        {"slug":"nr-%d","title":"Praktyka %d","status":"PUBLISHED","summary":"%s","source":{"key":"https://stara.example.org/%d"}}
                        """.formatted(number, number, text, number));
            }
        }
        return file;
    }

    @Test
    void anImportIsNotHeldInMemory() throws Exception {
        Path file = file();
        assertThat(Files.size(file)).isGreaterThan(80L << 20);
        Path out = folder.resolve("out");
        ProcessBuilder command =
                Command.process("import", "--data", folder.resolve("data").toString(), file.toString());
        command.environment().put("JAVA_TOOL_OPTIONS", HEAP);

        Process process =
                command.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(15, TimeUnit.MINUTES))
                    .as("came to an end")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }

        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as(said.substring(0, Math.min(2000, said.length())))
                .isZero();
        assertThat(said).contains(HEAP).contains(Integer.toString(PRACTICES));
    }
}
