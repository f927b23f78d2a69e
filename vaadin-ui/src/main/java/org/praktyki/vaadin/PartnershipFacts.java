package org.praktyki.vaadin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.practice.Attachment;
import org.praktyki.vaadin.Facts.Fact;

/** What there is to say of partnerships. */
final class PartnershipFacts {

    private final Texts texts;
    private final PartnerFacts shared;
    private final EntryChoices choices;
    private final DateWords dates;

    PartnershipFacts(Texts texts, EntryChoices choices) {
        this.texts = texts;
        this.choices = choices;
        this.shared = new PartnerFacts(texts, choices.topics(), choices.partners());
        this.dates = new DateWords(texts);
    }

    Facts of(Partnership partnership) {
        return new Facts(List.of(
                new Fact(texts.get("partner.part.names"), shared.names(partnership.names())),
                new Fact(texts.get("partnership.form"), partnership.form().label(texts.locale())),
                new Fact(texts.get("partnerships.term"), dates.say(partnership.term())),
                new Fact(texts.get("entry.topics"), shared.topics(partnership.topics().stream())),
                new Fact(texts.field("recordCard.websites"), Facts.lines(partnership.websites().stream())),
                new Fact(
                        texts.get("partnership.part.members"),
                        Facts.lines(partnership.memberships().stream().map(this::membership))),
                new Fact(texts.get("partnership.mission"), partnership.mission().plainText()),
                new Fact(texts.get("partnership.goals"), Facts.lines(partnership.goals().stream())),
                new Fact(
                        texts.get("partnership.part.initiatives"),
                        Facts.lines(partnership.initiatives().stream().map(this::initiative))),
                new Fact(
                        texts.get("partnership.part.tasks"),
                        Facts.lines(partnership.tasks().stream().map(this::task))),
                new Fact(
                        texts.get("partnership.foundingAct"),
                        Facts.lines(partnership.foundingAct().stream().map(Attachment::name))),
                new Fact(
                        texts.get("partnership.documents"),
                        Facts.lines(partnership.documents().stream().map(Attachment::name))),
                new Fact(
                        texts.get("partnership.practices"),
                        Facts.lines(partnership.practices().stream().map(choices.practices()::title))),
                new Fact(texts.get("partner.part.seat"), PartnerFacts.seat(partnership.seat())),
                new Fact(texts.get("entry.visibility"), shared.visibility(partnership.published()))));
    }

    private String membership(Membership membership) {
        return Facts.line(
                Optional.of(choices.partners().choice(membership.member()).name()),
                Optional.of(membership.role().label(texts.locale())),
                Optional.of(dates.say(membership.term())),
                Optional.of(membership.citations().stream().map(Citation::title).collect(Collectors.joining("; "))));
    }

    private String initiative(Initiative initiative) {
        return Facts.line(
                Optional.of(initiative.title()),
                Optional.of(dates.say(initiative.term())),
                Optional.of(initiative.description().plainText()),
                Optional.of(initiative.pictures().stream().map(Attachment::name).collect(Collectors.joining(", "))));
    }

    private String task(PublicTask task) {
        return Facts.line(
                Optional.of(task.title()),
                task.commissionedBy().map(id -> choices.partners().choice(id).name()),
                Optional.of(dates.say(task.term())),
                task.budget(),
                task.territory(),
                task.topic().map(code -> AccountDialog.topic(choices.topics(), code)),
                Optional.of(task.carriers().stream()
                        .map(id -> choices.partners().choice(id).name())
                        .sorted()
                        .collect(Collectors.joining("; "))));
    }
}
