package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;

/** One territorial unit: what it is, where it lies, what lies in it and what it was before. */
final class TerritoryView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CODE = "code";

    static final String PATH = TerritoriesView.PATH + "/:" + CODE;

    private final transient Desk desk;
    private final transient Texts texts;
    private final H1 heading = new H1();

    TerritoryView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        getContent().addClassName("page");
    }

    /** The address of a unit. */
    static RouteParameters of(Territory unit) {
        return new RouteParameters(CODE, unit.code().value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TerritoryRegister register = desk.praktyki().territories().register();
        Optional<Territory> unit = event.getRouteParameters().get(CODE).flatMap(code -> find(register, code));
        if (unit.isPresent()) {
            show(register, unit.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<Territory> find(TerritoryRegister register, String code) {
        try {
            return register.find(new Teryt(code));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private void show(TerritoryRegister register, Territory unit) {
        getContent().removeAll();
        heading.setText(unit.name());
        Div head = new Div(heading);
        head.addClassName("page-head");
        getContent().add(head, part(facts(register, unit)));
        List<Territory> below = register.below(Optional.of(unit.code()));
        if (!below.isEmpty()) {
            getContent().add(part(new H2(texts.get("territory.below")), links(below)));
        }
        if (!unit.history().isEmpty()) {
            getContent().add(part(new H2(texts.get("territory.history")), history(unit)));
        }
        getContent().add(new RouterLink(texts.get("territory.back"), TerritoriesView.class));
    }

    private static Div part(Component... components) {
        Div part = new Div(components);
        part.addClassName("part");
        return part;
    }

    private DescriptionList facts(TerritoryRegister register, Territory unit) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "territories.code", new Span(unit.code().value()));
        fact(facts, "territories.kind", new Span(unit.kind()));
        unit.code()
                .unitType()
                .ifPresent(type -> fact(facts, "field.recordCard.unitType", new Span(type.label(texts.locale()))));
        List<Territory> path = register.path(unit.code());
        if (path.size() > 1) {
            fact(facts, "territories.place", links(path.subList(0, path.size() - 1)));
        }
        fact(facts, "territory.asOf", new Span(texts.date(unit.asOf())));
        unit.goneBy().ifPresent(date -> fact(facts, "territory.goneBy", new Span(texts.date(date))));
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
    }

    private UnorderedList links(List<Territory> units) {
        UnorderedList list = new UnorderedList();
        list.addClassName("units");
        for (Territory unit : units) {
            ListItem item = new ListItem(new RouterLink(unit.name(), TerritoryView.class, of(unit)));
            item.add(new Span(" – " + unit.kind()));
            unit.goneBy().ifPresent(date -> item.add(", " + texts.get("territories.gone", texts.date(date))));
            list.add(item);
        }
        return list;
    }

    private UnorderedList history(Territory unit) {
        UnorderedList list = new UnorderedList();
        for (Territory.Former former : unit.history()) {
            list.add(new ListItem(texts.get(
                    "territory.former",
                    texts.date(former.until()),
                    former.name(),
                    former.kind(),
                    former.code().value())));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – " + desk.site(texts);
    }
}
