package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.SectionTemplate;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.StaleSettingsException;
import org.praktyki.core.settings.TileSource;
import org.praktyki.core.settings.VisitorCounter;
import org.praktyki.core.spi.Storage;

/** The settings. */
abstract class SettingsStoreContract {

    private static final Deed DEED = new Deed("admin", Samples.NOW, Deed.Action.SAVED);

    private static final Settings OTHER = new Settings(
            "Dobre praktyki \"Śląska\"",
            Optional.of(new FileKey("cd".repeat(32))),
            List.of("pl", "en", "de"),
            new SectionTemplate(List.of(
                    new SectionTemplate.Heading("Skąd pomysł", Map.of("en", "Where it came from", "de", "Woher")),
                    new SectionTemplate.Heading("Co wyszło", Map.of()))),
            Period.of(5, 6, 0),
            Period.ofMonths(18),
            Period.of(0, 3, 10),
            Optional.of(List.of("CUS, centrum usług społecznych", "żłobek, \"mały\" dom")),
            Optional.of(new TileSource("https://tiles.example.org/{z}/{x}/{y}.png", "© Urząd")),
            new PublicUsage(Optional.of(new VisitorCounter(123_456, LocalDate.of(2009, 3, 1))), true),
            0);

    abstract Storage storage();

    private Settings save(Settings settings) {
        return storage().settings().save(settings, DEED);
    }

    @Test
    void aNewInstallationHasTheDefaults() {
        assertThat(storage().settings().read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void settingsComeBackAsTheyWereSaved() {
        Settings saved = save(OTHER);

        assertThat(saved).isEqualTo(OTHER.withVersion(1));
        assertThat(storage().settings().read()).isEqualTo(saved);
    }

    @Test
    void eachSaveRaisesTheVersionByOneAndReplacesTheLast() {
        Settings first = save(OTHER);
        Settings second = save(first.withLogo(Optional.empty()).withName("Inna nazwa"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(storage().settings().read()).isEqualTo(second);
    }

    @Test
    void aStaleVersionIsRefusedWithBothSides() {
        Settings current = save(OTHER);
        Settings attempted = Settings.DEFAULT.withName("Z dawna");

        StaleSettingsException refusal = catchThrowableOfType(StaleSettingsException.class, () -> save(attempted));

        assertThat(refusal.current()).isEqualTo(current);
        assertThat(refusal.attempted()).isEqualTo(attempted);
        assertThat(storage().settings().read()).isEqualTo(current);
    }

    @Test
    void aVersionFromTheFutureIsRefusedToo() {
        assertThatExceptionOfType(StaleSettingsException.class).isThrownBy(() -> save(OTHER.withVersion(3)));
        assertThat(storage().settings().read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void ofParallelSavesOfOneVersionExactlyOneSucceeds() throws Exception {
        List<Callable<Boolean>> writers = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(i -> () -> succeeds(OTHER.withName("Nazwa " + i)))
                .toList();

        assertThat(Together.call(writers)).containsOnlyOnce(true);
        assertThat(storage().settings().read().version()).isEqualTo(1);
    }

    private boolean succeeds(Settings settings) {
        try {
            save(settings);
            return true;
        } catch (StaleSettingsException e) {
            return false;
        }
    }
}
