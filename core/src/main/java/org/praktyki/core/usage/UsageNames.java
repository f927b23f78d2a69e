package org.praktyki.core.usage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.praktyki.core.account.Actor;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;

/** What people call the things that are used, as far as an actor may know. Remembers what it has found; not to be shared by threads. */
public final class UsageNames {

    private final Practices practices;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Actor actor;
    private final Locale locale;
    private final Map<Thing, Optional<String>> found = new HashMap<>();

    /** Looks names up for someone, in a language. */
    public UsageNames(Practices practices, Partners partners, Indicators indicators, Actor actor, Locale locale) {
        this.practices = practices;
        this.directory = partners.directory(actor);
        this.catalogue = indicators.catalogue(actor);
        this.actor = actor;
        this.locale = locale;
    }

    /** What a thing is called; empty where it is gone, and for the site as a whole. */
    public Optional<String> of(Thing thing) {
        return found.computeIfAbsent(thing, this::find);
    }

    private Optional<String> find(Thing thing) {
        return switch (thing.kind()) {
            case PRACTICE -> practice(thing.id()).map(practice -> title(practice));
            case PARTNER ->
                uuid(thing.id())
                        .flatMap(id -> directory.partner(new PartnerId(id)))
                        .map(partner -> partner.names().latest().text());
            case PARTNERSHIP ->
                uuid(thing.id())
                        .flatMap(id -> directory.partnership(new PartnershipId(id)))
                        .map(partnership -> partnership.names().latest().text());
            case FILE -> file(thing.id());
            case PAGE -> UsageWords.page(thing.id(), locale);
            case INDICATOR ->
                uuid(thing.id())
                        .flatMap(id -> catalogue.find(new IndicatorId(id)))
                        .map(indicator -> indicator.name().in(locale));
            case SITE -> Optional.empty();
        };
    }

    /** The practice that is meant; empty where it is gone. */
    public Optional<Practice> practice(Thing thing) {
        return thing.kind() == Thing.Kind.PRACTICE ? practice(thing.id()) : Optional.empty();
    }

    private Optional<Practice> practice(String id) {
        return uuid(id).flatMap(value -> practices.find(actor, new PracticeId(value)));
    }

    private String title(Practice practice) {
        return practice.title(locale.getLanguage()).value();
    }

    /** The file's own name, and whose it is. */
    private Optional<String> file(String id) {
        int owner = id.indexOf('/');
        if (owner < 0 || !FileKey.matches(id.substring(owner + 1))) {
            return Optional.empty();
        }
        FileKey key = new FileKey(id.substring(owner + 1));
        Optional<String> ofPractice =
                practice(id.substring(0, owner)).flatMap(practice -> named(practice.files(), key, title(practice)));
        return ofPractice.or(() -> uuid(id.substring(0, owner))
                .flatMap(value -> directory.partnership(new PartnershipId(value)))
                .flatMap(partnership -> named(
                        partnership.files(), key, partnership.names().latest().text())));
    }

    private static Optional<String> named(Stream<Attachment> files, FileKey key, String owner) {
        return files.filter(file -> file.key().equals(key)).findFirst().map(file -> file.name() + " (" + owner + ")");
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
