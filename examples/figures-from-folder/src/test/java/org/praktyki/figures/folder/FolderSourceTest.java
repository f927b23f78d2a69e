package org.praktyki.figures.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.contract.MeasurementSourceContract;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.source.MeasurementSource;
import org.praktyki.core.metric.source.MeasurementSources.Status;
import org.praktyki.persistence.formats.FormatsPlugin;

class FolderSourceTest extends MeasurementSourceContract {

    @TempDir
    private Path folder = Path.of("");

    private int files;

    @Override
    protected MeasurementSource source() {
        return new FolderSource(folder);
    }

    @Override
    protected void install(Praktyki.Builder builder) {
        builder.install(new FormatsPlugin());
    }

    @Override
    protected void somethingNew() throws IOException {
        files++;
        Files.writeString(
                folder.resolve(INDICATOR + "_" + files + ".csv"),
                "Kod;Nazwa;\"ogółem;" + (2010 + files) + ";[osoba]\"\n1002011;Kutno;" + files + "\n");
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        Files.writeString(folder.resolve("nic.csv"), "a;b\n1;2\n");
        Files.writeString(folder.resolve(INDICATOR + ".csv"), "kod;rok;wartość\n1002011;2020;x1\n1002011;2021;7\n");
        assertThat(fetch(Optional.empty()).remarks())
                .anySatisfy(remark -> assertThat(remark).startsWith("nic.csv: "))
                .anySatisfy(remark -> assertThat(remark).startsWith(INDICATOR + ".csv:2: "));
        assertThat(fetch(Optional.empty()).measurements()).hasSize(1);
    }

    @Test
    void anInstallationFetchesByItself() throws Exception {
        somethingNew();
        try (Praktyki praktyki = Praktyki.builder()
                .storage(new InMemoryStorage())
                .files(new InMemoryFiles())
                .configuration(
                        name -> name.equals(FolderPlugin.FOLDER) ? Optional.of(folder.toString()) : Optional.empty())
                .install(new FormatsPlugin())
                .install(new FolderPlugin())
                .build()) {
            Indicator indicator = praktyki.indicators()
                    .save(ACTOR, Indicator.builder(INDICATOR, "Ludność").build());
            praktyki.measurementSources().fetchNow(ACTOR, "folder");
            List<Status> statuses = praktyki.measurementSources().all(ACTOR);
            for (int i = 0; i < 600 && statuses.getFirst().state().added() == 0; i++) {
                praktyki.measurementSources().fetchNow(ACTOR, "folder");
                Thread.sleep(50);
                statuses = praktyki.measurementSources().all(ACTOR);
            }
            assertThat(praktyki.measurements()
                            .series(indicator, new Observed("1002011"))
                            .orElseThrow()
                            .value(Period.year(2011)))
                    .isPresent();
            assertThat(praktyki.checks().get("figures")).isNotNull();
        }
    }
}
