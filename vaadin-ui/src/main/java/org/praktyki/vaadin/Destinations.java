package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.partner.PartnershipQuery;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.text.Slug;
import org.praktyki.vaadin.Destination.Group;

/** Finds by what someone types wherever they may go in the panel: a few of each kind, for it is asked with each stroke. */
final class Destinations {

    /** How many of each kind at most. */
    static final int EACH = 5;

    /** Below this nearly everything would be found. */
    static final int MIN_LETTERS = 2;

    /** Among how many practices with the longest word those with all of them are looked for. */
    private static final int LOOKED_THROUGH = 50;

    private final Desk desk;
    private @Nullable TerritoryRegister register;

    Destinations(Desk desk) {
        this.desk = desk;
    }

    /** The register as it is when somebody begins to type: it has thousands of units, and is not read anew with each stroke. */
    private TerritoryRegister register() {
        TerritoryRegister known = register;
        if (known == null) {
            known = desk.praktyki().territories().register();
            register = known;
        }
        return known;
    }

    /** Nobody is typing any more. */
    void rest() {
        register = null;
    }

    /** What is found, group by group. */
    List<Destination> find(String typed) {
        String text = typed.strip();
        if (text.length() < MIN_LETTERS) {
            return List.of();
        }
        Actor actor = desk.actor();
        List<Destination> found = new ArrayList<>();
        if (actor.may(Permission.READ_UNPUBLISHED)) {
            addGroup(found, practices(actor, text));
            addGroup(found, partners(actor, text));
            addGroup(found, partnerships(actor, text));
            addGroup(found, contacts(actor, text));
            addGroup(found, topics(text));
            addGroup(found, territories(text));
        }
        if (actor.may(Permission.MANAGE_INSTALLATION)) {
            addGroup(found, accounts(actor, text));
        }
        addGroup(found, views(actor, text));
        return found;
    }

    private static void addGroup(List<Destination> found, Stream<Destination> some) {
        List<Destination> group = some.limit(EACH).toList();
        for (int i = 0; i < group.size(); i++) {
            found.add(i == 0 ? group.get(i).asFirst() : group.get(i));
        }
    }

    private Stream<Destination> practices(Actor actor, String text) {
        Map<PracticeId, Practice> found = new LinkedHashMap<>();
        named(actor, text).ifPresent(practice -> found.put(practice.id(), practice));
        listed(actor, text, EACH).forEach(practice -> found.putIfAbsent(practice.id(), practice));
        List<String> words = words(text);
        if (found.size() < EACH && words.size() > 1) {
            String longest =
                    words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            listed(actor, longest, LOOKED_THROUGH)
                    .filter(practice -> hasAll(practice.title(), words))
                    .forEach(practice -> found.putIfAbsent(practice.id(), practice));
        }
        return found.values().stream()
                .map(practice -> new Destination(
                        Group.PRACTICE,
                        practice.title(),
                        desk.texts().status(practice.status()),
                        "practices/" + practice.id(),
                        Map.of()));
    }

    /** The practice of which this is the identity, or the last part of its public address. */
    private Optional<Practice> named(Actor actor, String text) {
        Practices practices = desk.praktyki().practices();
        try {
            return practices.find(actor, PracticeId.of(text));
        } catch (IllegalArgumentException e) {
            return slug(text).flatMap(practices::published).flatMap(practice -> practices.find(actor, practice.id()));
        }
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private Stream<Practice> listed(Actor actor, String text, int limit) {
        return desk.praktyki().practices().list(actor, PracticeFilter.ALL.withText(text), 0, limit).stream();
    }

    private static boolean hasAll(String name, List<String> words) {
        String folded = Slug.fold(name);
        return words.stream().allMatch(folded::contains);
    }

    private Stream<Destination> partners(Actor actor, String text) {
        return desk
                .praktyki()
                .partners()
                .directory(actor)
                .partners(new PartnerQuery(text, Set.of(), Set.of(), Set.of()))
                .stream()
                .map(partner -> new Destination(
                        Group.PARTNER,
                        partner.names().latest().text(),
                        partner.seat().locality().orElse(""),
                        PartnersView.PATH + "/" + partner.id(),
                        Map.of()));
    }

    private Stream<Destination> partnerships(Actor actor, String text) {
        return desk
                .praktyki()
                .partners()
                .directory(actor)
                .partnerships(new PartnershipQuery(text, Set.of(), Set.of(), Set.of(), Optional.empty()))
                .stream()
                .map(partnership -> new Destination(
                        Group.PARTNERSHIP,
                        partnership.names().latest().text(),
                        partnership.form().label(desk.texts().locale()),
                        PartnershipsView.PATH + "/" + partnership.id(),
                        Map.of()));
    }

    private Stream<Destination> contacts(Actor actor, String text) {
        return desk.praktyki().contacts().list(actor, ContactFilter.ALL.withText(text), 0, EACH).stream()
                .map(ContactEntry::contact)
                .map(contact -> new Destination(
                        Group.CONTACT,
                        contact.name(),
                        contact.role().orElse(""),
                        ContactsView.PATH,
                        Map.of(ContactsView.TEXT, contact.name())));
    }

    private Stream<Destination> topics(String text) {
        return desk.praktyki().categories().tree().inOrder().stream()
                .filter(topic -> hasAll(topic.name(), words(text)))
                .map(topic -> new Destination(
                        Group.TOPIC,
                        topic.name(),
                        "",
                        "",
                        Map.of("topic", topic.code().value())));
    }

    private Stream<Destination> territories(String text) {
        return register().search(text).stream()
                .map(unit -> new Destination(
                        Group.TERRITORY,
                        unit.name(),
                        unit.kind() + " · " + unit.code().value(),
                        TerritoriesView.PATH + "/" + unit.code().value(),
                        Map.of()));
    }

    private Stream<Destination> accounts(Actor actor, String text) {
        return desk.praktyki().accounts().list(actor).stream()
                .filter(account -> hasAll(account.name(), words(text)))
                .map(account -> new Destination(Group.ACCOUNT, account.name(), "", AccountsView.PATH, Map.of()));
    }

    private Stream<Destination> views(Actor actor, String text) {
        return PanelView.ALL.stream()
                .filter(view -> actor.may(view.permission()) && !view.path().contains(":"))
                .flatMap(view -> view.names().stream()
                        .map(key -> desk.texts().get(key))
                        .filter(name -> hasAll(name, words(text)))
                        .map(name -> new Destination(Group.VIEW, name, "", view.path(), Map.of())));
    }

    private static List<String> words(String text) {
        return List.of(Slug.fold(text).split("\\s+"));
    }
}
