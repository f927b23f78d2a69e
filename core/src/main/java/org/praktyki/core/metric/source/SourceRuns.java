package org.praktyki.core.metric.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.RecordedBatch;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.TableContents;

/**
 * Fetches the sources that are due, and records what they have. One that fails is asked again after a minute, then after two, four and so
 * on, up to {@link #LONGEST_REST} or until it would be due anyway, whichever comes first.
 */
public final class SourceRuns implements Follower {

    /** How long a fetch may take before another node takes it over. */
    public static final Duration LEASE = Duration.ofHours(1);

    /** How long a failing source is left alone at most. */
    public static final Duration LONGEST_REST = Duration.ofHours(6);

    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 10;
    private static final System.Logger LOG = System.getLogger(SourceRuns.class.getName());

    private final List<MeasurementSource> sources;
    private final SourceStateStore store;
    private final Indicators indicators;
    private final Measurements measurements;
    private final MeasurementImports imports;
    private final Clock clock;
    private final Set<String> known = new HashSet<>();

    /** Fetches these sources. */
    public SourceRuns(
            List<MeasurementSource> sources,
            SourceStateStore store,
            Indicators indicators,
            Measurements measurements,
            MeasurementImports imports,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.indicators = indicators;
        this.measurements = measurements;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public synchronized void catchUp() {
        for (MeasurementSource source : sources) {
            Instant now = clock.instant();
            if (known.add(source.name())) {
                store.add(SourceState.fresh(source.name(), now));
            }
            UUID claim = UUID.randomUUID();
            store.claim(source.name(), claim, now, now.plus(LEASE))
                    .ifPresent(before -> store.settle(claim, fetch(source, before)));
        }
    }

    private SourceState fetch(MeasurementSource source, SourceState before) {
        Actor actor = Actor.system("source:" + source.name());
        try {
            Fetched fetched = source.fetch(before.state(), new Context(actor));
            RecordedBatch recorded = fetched.measurements().isEmpty()
                    ? new RecordedBatch(Optional.empty(), 0, 0, 0)
                    : measurements.record(
                            actor,
                            fetched.measurements(),
                            source.title(Locale.forLanguageTag("pl")),
                            Deed.Action.IMPORTED,
                            Optional.of(source.name()));
            return after(source, before, fetched, recorded);
        } catch (IOException | UncheckedIOException | UnreadablePageException | InvalidException e) {
            return failed(source, before, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Fetching figures from " + source.name() + " broke off", e);
            return failed(source, before, e.toString());
        }
    }

    private SourceState after(MeasurementSource source, SourceState before, Fetched fetched, RecordedBatch recorded) {
        Instant now = clock.instant();
        return new SourceState(
                before.name(),
                fetched.state(),
                now.plus(source.every()),
                Optional.of(now),
                0,
                Optional.of(String.join("\n", fetched.remarks())),
                recorded.added(),
                recorded.corrected());
    }

    private SourceState failed(MeasurementSource source, SourceState before, String why) {
        int failures = before.failures() + 1;
        return new SourceState(
                before.name(),
                before.state(),
                clock.instant().plus(rest(failures, source.every())),
                before.fetchedAt(),
                failures,
                Optional.of(why),
                before.added(),
                before.corrected());
    }

    /** How long to leave a source alone that failed so often in a row. */
    static Duration rest(int failures, Duration every) {
        Duration doubled = FIRST_REST.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Duration most = every.compareTo(LONGEST_REST) < 0 ? every : LONGEST_REST;
        return doubled.compareTo(most) < 0 ? doubled : most;
    }

    /** What a source may use, under its own name. */
    private final class Context implements FetchContext {
        private final Actor actor;

        Context(Actor actor) {
            this.actor = actor;
        }

        @Override
        public Catalogue catalogue() {
            return indicators.catalogue(actor);
        }

        @Override
        public TableContents read(ImportFile file) throws IOException {
            return imports.read(actor, file);
        }
    }
}
