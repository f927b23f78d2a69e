package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Period;

/** Entering an indicator, or changing one. */
final class IndicatorView extends EntryView<Indicator> {

    static final String PATH = "indicators/:" + ID;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Indicators indicators;
    private final transient IndicatorFacts facts;

    IndicatorView(Desk desk) {
        super(
                desk,
                "indicator",
                Indicator.class,
                save -> new IndicatorForm(desk.praktyki().categories().tree(), desk.texts(), save));
        this.desk = desk;
        this.texts = desk.texts();
        this.indicators = desk.praktyki().indicators();
        this.facts = new IndicatorFacts(texts, desk.praktyki().categories().tree());
    }

    /** Its code and its name are only there until the form has been read. */
    @Override
    Indicator fresh() {
        return Indicator.builder("X", texts.get("indicator.new")).build();
    }

    @Override
    Optional<Indicator> find(String id) {
        return indicators.catalogue(desk.actor()).find(IndicatorId.of(id));
    }

    @Override
    Indicator store(Indicator indicator) {
        return indicators.save(desk.actor(), indicator);
    }

    @Override
    void discard(Indicator indicator) {
        indicators.remove(desk.actor(), indicator);
    }

    @Override
    List<AggregateRevision<Indicator>> history(Indicator indicator) {
        return indicators.history(desk.actor(), indicator.id());
    }

    @Override
    String name(Indicator indicator) {
        return indicator.name().in(texts.locale());
    }

    @Override
    boolean isPublished(Indicator indicator) {
        return indicator.published();
    }

    @Override
    String page(Indicator indicator) {
        return "/indicators/" + indicator.slug();
    }

    @Override
    Facts facts(Indicator indicator) {
        return facts.of(indicator);
    }

    @Override
    Class<? extends Component> list() {
        return IndicatorsView.class;
    }

    @Override
    Permission permission() {
        return Permission.EDIT_METRICS;
    }

    @Override
    String loss(Indicator indicator) {
        return texts.get("indicator.remove.hint", name(indicator), count(recorded(indicator)));
    }

    /** Of one that is computed, nothing is. */
    private NavigableMap<Period, Long> recorded(Indicator indicator) {
        return indicator.isDerived()
                ? Collections.emptyNavigableMap()
                : desk.praktyki().measurements().periods(indicator);
    }

    private static long count(NavigableMap<Period, Long> periods) {
        return periods.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    void note(Indicator indicator, Div place) {
        if (indicator.version() > 0) {
            Paragraph figures = new Paragraph(figures(indicator) + " ");
            figures.add(new RouterLink(texts.get("measurements.open"), MeasurementsView.class, of(indicator)));
            place.add(figures);
            List<Indicator> users = indicators.catalogue(desk.actor()).derivedFrom(indicator.code());
            if (!users.isEmpty()) {
                place.add(new Paragraph(texts.get(
                        "indicator.users", users.stream().map(this::name).collect(Collectors.joining(", ")))));
            }
        }
    }

    private String figures(Indicator indicator) {
        if (indicator.isDerived()) {
            return texts.get("indicator.figures.computed");
        }
        NavigableMap<Period, Long> periods = recorded(indicator);
        return periods.isEmpty()
                ? texts.get("indicator.figures.none")
                : texts.get(
                        "indicator.figures",
                        count(periods),
                        periods.firstKey().label(texts.locale()),
                        periods.lastKey().label(texts.locale()));
    }
}
