package org.praktyki.core.metric;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.praktyki.core.change.Deed;

/**
 * Keeps measurements, millions of them. Each recording writes what is new, keeps what it replaces, and writes its entry in the audit and one
 * entry in the change feed for each indicator concerned, in one transaction.
 */
public interface MeasurementStore {

    /**
     * Records measurements: all of them, or none where that fails. Those that are recorded already, with the same figure, stay as they are;
     * of several for the same indicator, thing and period, the last counts.
     *
     * @param source where they are from
     * @param deed who records them when
     * @return what was new
     */
    RecordedBatch record(List<Measurement> measurements, String source, Deed deed);

    /** The series of things, in the order of their keys; those of which nothing was recorded are left out. */
    List<Series> series(IndicatorId indicator, Collection<Observed> observed);

    /** What was recorded for a period, of everything. */
    Map<Observed, Figure> across(IndicatorId indicator, Period period);

    /** All series of one thing, in the order of the indicators' identities. */
    List<Series> of(Observed observed);

    /** The periods for which something was recorded, in the order of time, and of how many things. */
    NavigableMap<Period, Long> periods(IndicatorId indicator);

    /** With which batch the present figures of a thing came. */
    Map<Period, MeasurementBatch> origins(IndicatorId indicator, Observed observed);

    /** What was corrected in a series, the last correction first. */
    List<FormerFigure> corrections(IndicatorId indicator, Observed observed);

    /** The last batches, newest first. */
    List<MeasurementBatch> batches(int limit);

    /** Hands out everything that is recorded for an indicator, in the order of things and periods, without holding it all in memory. */
    void forEach(IndicatorId indicator, Consumer<Measurement> taker);

    /**
     * Removes everything that was recorded for an indicator, corrections too. That it was there stays in the audit.
     *
     * @return how many measurements that were
     */
    long remove(IndicatorId indicator, Deed deed);
}
