package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.ChunkOutputType;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that other sites load: small, typed, pinned, and without a trace. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbedScriptsTest {

    /** The compiler that checks the types knows no private names yet. */
    private static final Pattern PRIVATE = Pattern.compile("(?<![\\w\"'`])#(?=[a-z])");

    private static final Pattern FURTHER =
            Pattern.compile("\"script\":\\[\"((\\w+)\\.[0-9a-f]{20}\\.js)\",\"(sha384-[^\"]{64})\"");

    private final Portal portal = Portal.start(new WelcomePlugin());

    @AfterAll
    void stop() {
        portal.close();
    }

    private String served(String name) {
        HttpResponse<String> response = portal.get("/embed/v1/" + name, "Origin", "https://sasiad.example.org");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        return response.body();
    }

    private List<MatchResult> further() {
        return FURTHER.matcher(served("praktyki.js")).results().toList();
    }

    private static int zipped(String script) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(script.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @ParameterizedTest
    @CsvSource({"praktyki.js, 6000", "frame.js, 1500"})
    void eachIsSmall(String name, int most) throws IOException {
        assertThat(zipped(served(name))).isLessThanOrEqualTo(most);
    }

    @Test
    void theLoaderLosesItsCommentsAndNothingElse() {
        List<String> left = served("praktyki.js")
                .lines()
                .filter(line -> !line.contains("const WIDGETS = {"))
                .toList();
        assertThat(left).isEqualTo(code(source("praktyki.js")));
    }

    /** The lines of the loader that stand in no comment of their own. */
    private static List<String> code(String script) {
        List<String> code = new ArrayList<>();
        boolean within = false;
        for (String line : script.lines().toList()) {
            boolean opens = line.strip().startsWith("/**") && (line.endsWith("*/") || !line.contains("*/"));
            if (!within && !opens && !line.contains("const WIDGETS = {}")) {
                code.add(line);
            }
            within = (within || opens) && !line.endsWith("*/");
        }
        return code;
    }

    @Test
    void eachFurtherOneIsSmallAndPinned() throws IOException {
        assertThat(further()).extracting(found -> found.group(2)).containsExactlyInAnyOrder("map", "search");
        for (MatchResult found : further()) {
            String script = served(found.group(1));
            assertThat(zipped(script)).isLessThanOrEqualTo(4000);
            assertThat(Hash.integrity(script.getBytes(StandardCharsets.UTF_8))).isEqualTo(found.group(3));
        }
    }

    @Test
    void theLoaderStandsUnderItsDigestForGood() {
        String script = served("praktyki.js");
        String pinned = "praktyki." + Hash.of(script.getBytes(StandardCharsets.UTF_8)) + ".js";
        assertThat(served(pinned)).isEqualTo(script);
        assertThat(portal.get("/embed/v1/" + pinned).headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(portal.get("/embed/v1/praktyki.js").headers().firstValue("Cache-Control"))
                .contains("public, max-age=3600");
        assertThat(portal.get("/embed/v1/praktyki.00000000000000000000.js").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLoaderKnowsWhatAnIntegratorAdds() {
        assertThat(served("praktyki.js"))
                .contains("\"welcome\":{\"title\":{\"pl\":\"Powitanie\",\"en\":\"Welcome\"},"
                        + "\"options\":[\"place\",\"since\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"praktyki.js", "map.js", "search.js", "frame.js", "page.js"})
    void eachKeepsNothingAndRunsNoText(String name) {
        assertThat(source(name))
                .doesNotContain(
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "localStorage",
                        "sessionStorage",
                        "indexedDB",
                        "cookie",
                        "eval(",
                        "Function(",
                        "document.write",
                        "importScripts",
                        "globalThis",
                        "window.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"praktyki.js", "map.js", "search.js", "frame.js", "page.js"})
    void theTypesThatItsCommentsNameHold(String name) throws IOException {
        assertThat(problems(name, source(name))).isEmpty();
    }

    @Test
    void aWrongTypeIsNoticed() throws IOException {
        String wrong = source("frame.js").replace("const LEAST = 40;", "/** @type {string} */ const LEAST = 40;");
        assertThat(problems("frame.js", wrong)).isNotEmpty();
    }

    private static String source(String name) {
        return new String(Assets.resource("embed/" + name), StandardCharsets.UTF_8);
    }

    private static List<String> problems(String name, String script) throws IOException {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.UNSTABLE);
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        options.setChunkOutputType(ChunkOutputType.ES_MODULES);
        options.setModuleResolutionMode(ResolutionMode.BROWSER);
        options.setChecksOnly(true);
        options.setCheckTypes(true);
        options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.ERROR);
        Compiler compiler =
                new Compiler(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Matcher names = PRIVATE.matcher(script);
        compiler.compile(
                CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER),
                List.of(SourceFile.fromCode(name, names.replaceAll("private_"))),
                options);
        return compiler.getErrors().stream().map(String::valueOf).toList();
    }
}
