package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.intake.TableContents;
import org.praktyki.core.metric.source.FetchContext;
import org.praktyki.core.metric.source.Fetched;
import org.praktyki.core.metric.source.MeasurementSource;
import org.praktyki.core.spi.Storage;

/** What is asked of a source of figures. It knows communes' yearly figures of an indicator with the code {@link #INDICATOR}. */
public abstract class MeasurementSourceContract {

    /** The code of the one indicator that there is. */
    protected static final String INDICATOR = "LUDNOSC";

    /** Who fetches. */
    protected static final Actor ACTOR = Actor.system("test");

    private final Storage storage = new InMemoryStorage();
    private Optional<Praktyki> praktyki = Optional.empty();

    /** The source, always of the same place. */
    protected abstract MeasurementSource source();

    /** Has the place offer at least one figure that it did not before. */
    protected abstract void somethingNew() throws IOException;

    /** Adds what the source needs, such as readers of formats. */
    protected void install(Praktyki.Builder builder) {}

    @BeforeEach
    void open() {
        Praktyki.Builder builder = Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        install(builder);
        Praktyki opened = builder.build();
        opened.indicators().save(ACTOR, Indicator.builder(INDICATOR, "Ludność").build());
        praktyki = Optional.of(opened);
    }

    @AfterEach
    void close() {
        praktyki.ifPresent(Praktyki::close);
    }

    /** Fetches as an installation does. */
    protected final Fetched fetch(Optional<String> state) throws IOException {
        Praktyki its = praktyki.orElseThrow();
        return source().fetch(state, new FetchContext() {
            @Override
            public Catalogue catalogue() {
                return its.indicators().catalogue(ACTOR);
            }

            @Override
            public TableContents read(ImportFile file) throws IOException {
                return its.measurementImports().read(ACTOR, file);
            }
        });
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(source().name()).matches("[a-z0-9][a-z0-9-]{0,59}").isEqualTo(source().name());
        assertThat(source().title(Locale.ROOT)).isNotBlank();
        assertThat(source().title(Locale.ENGLISH)).isNotBlank();
        assertThat(source().every()).isGreaterThan(Duration.ZERO);
    }

    @Test
    void whatItHasCanBeRecordedAndIsNotFetchedAgain() throws IOException {
        somethingNew();
        Fetched first = fetch(Optional.empty());
        assertThat(first.measurements()).isNotEmpty();
        assertThat(praktyki.orElseThrow()
                        .measurements()
                        .record(ACTOR, first.measurements(), "x")
                        .added())
                .isPositive();
        Fetched second = fetch(first.state());
        assertThat(second.measurements()).isEmpty();
        assertThat(second.state()).isEqualTo(first.state());
    }

    @Test
    void onlyWhatIsNewSinceAStateIsFetched() throws IOException {
        somethingNew();
        Fetched first = fetch(Optional.empty());
        somethingNew();
        Fetched second = fetch(first.state());
        assertThat(second.measurements()).isNotEmpty().doesNotContainAnyElementsOf(first.measurements());
    }

    @Test
    void theSameStateFetchesTheSame() throws IOException {
        somethingNew();
        assertThat(fetch(Optional.empty())).isEqualTo(fetch(Optional.empty()));
    }
}
