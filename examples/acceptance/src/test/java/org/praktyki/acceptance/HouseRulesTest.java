package org.praktyki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.praktyki");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption((Location location) -> location.contains("/planted/"))
            .importPackages("org.praktyki");

    @ParameterizedTest
    @EnumSource
    void theHouseKeepsTheRule(HouseRules rule) {
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedViolationIsFound(HouseRules rule) {
        assertThat(rule.rule().evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains("core", "persistence", "servlet", "vaadin", "portal");
    }

    /** Surefire runs only classes that end in Test, and is silent about others. */
    @Test
    void everyClassWithTestsEndsInTest() throws IOException {
        Path root = Path.of("..", "..");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> silent = files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("Test.java"))
                    .filter(HouseRulesTest::holdsTestsOfItsOwn)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsTestsOfItsOwn(Path file) {
        try {
            String source = Files.readString(file);
            return source.contains("@Test\n") && !source.contains("abstract class");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
