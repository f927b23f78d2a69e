package org.praktyki.core.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.PersonKeeper;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.text.Traces;

/** Erases persons from partners and partnerships, in every version: contacts go whole, and their traces from what is written there. */
public final class PartnerEraser implements PersonKeeper {

    private final AggregateStore<PartnerId, Partner> partners;
    private final AggregateStore<PartnershipId, Partnership> partnerships;
    private final Clock clock;

    /** Erases from the stores, as the installation itself. */
    public PartnerEraser(
            AggregateStore<PartnerId, Partner> partners,
            AggregateStore<PartnershipId, Partnership> partnerships,
            Clock clock) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @Override
    public void erase(Traces traces) {
        Deed deed = deed();
        partners.rewrite(partner -> without(partner, traces), traces::erasedFrom, deed);
        partnerships.rewrite(partnership -> without(partnership, traces), traces::erasedFrom, deed);
    }

    /** Erases the contacts of partners whose time has run out by today. */
    public void eraseDue() {
        LocalDate today = Practices.day(clock);
        List<Contact> expired = partners.all().stream()
                .flatMap(partner -> partner.contacts().stream())
                .filter(contact -> contact.custody().isExpired(today))
                .distinct()
                .toList();
        expired.forEach(contact -> erase(
                new Traces(List.of(contact.name()), contact.email().stream().toList(), contact.phones())));
        if (!expired.isEmpty()) {
            // of a contact that is known by a single word there are no traces
            partners.rewrite(partner -> without(partner, expired), UnaryOperator.identity(), deed());
        }
    }

    private Deed deed() {
        return new Deed(Actor.system("erasure").name(), clock.instant(), Deed.Action.ERASED);
    }

    private static Partner without(Partner partner, List<Contact> contacts) {
        return partner.toBuilder()
                .contacts(partner.contacts().stream()
                        .filter(contact -> !contacts.contains(contact))
                        .toList())
                .build();
    }

    private static Partner without(Partner partner, Traces traces) {
        return partner.toBuilder()
                .names(without(partner.names(), traces))
                .emails(partner.emails().stream()
                        .filter(email -> traces.in(email.value()) == 0)
                        .toList())
                .contacts(partner.contacts().stream()
                        .filter(contact -> !isOf(contact, traces))
                        .toList())
                .description(traces.erasedFrom(partner.description()))
                .build();
    }

    private static Names without(Names names, Traces traces) {
        return new Names(names.all().stream()
                .map(name -> new Name(traces.erasedFrom(name.text()), name.abbreviation(), name.term()))
                .toList());
    }

    private static Partnership without(Partnership partnership, Traces traces) {
        return partnership.toBuilder()
                .names(without(partnership.names(), traces))
                .mission(traces.erasedFrom(partnership.mission()))
                .goals(partnership.goals().stream().map(traces::erasedFrom).toList())
                .initiatives(partnership.initiatives().stream()
                        .map(one -> new Initiative(
                                traces.erasedFrom(one.title()),
                                one.term(),
                                traces.erasedFrom(one.description()),
                                one.pictures()))
                        .toList())
                .build();
    }

    private static boolean isOf(Contact contact, Traces traces) {
        Optional<String> email = contact.email().map(address -> address.value());
        return traces.in(contact.name()) > 0
                || email.filter(address -> traces.in(address) > 0).isPresent()
                || contact.phones().stream().anyMatch(phone -> traces.in(phone.value()) > 0);
    }
}
