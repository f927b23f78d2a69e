package org.praktyki.core.partner;

import java.text.CollationKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * Partners and partnerships as they are at one moment, for questions across them. An entry that was merged into another is answered
 * for by that one, everywhere. Immutable; answers come from memory.
 */
public final class Directory {

    /** In which there is nobody. */
    public static final Directory EMPTY = new Directory(List.of(), List.of(), List.of());

    private static final int LONGEST_CHAIN = 20;

    private final Map<PartnerId, Listed<Partner>> stored = new HashMap<>();
    private final Map<Slug, Partner> bySlug = new HashMap<>();
    private final Map<PartnershipId, Partnership> partnershipsById = new HashMap<>();
    private final Map<Slug, Partnership> partnershipsBySlug = new HashMap<>();
    private final List<Listed<Partner>> partners;
    private final List<Listed<Partnership>> partnerships;
    private final List<Partner> everyPartner;
    private final List<Partnership> everyPartnership;
    private final Map<PartnerId, List<Belonging>> belongings = new HashMap<>();
    private final Map<PracticeId, List<Involvement>> involvements = new HashMap<>();
    private final Map<PartnerId, Set<PracticeId>> practices = new HashMap<>();
    private final Map<PracticeId, List<Partnership>> partnershipsOfPractice = new HashMap<>();

    Directory(
            Collection<Listed<Partner>> allPartners,
            Collection<Listed<Partnership>> allPartnerships,
            Collection<Involvements> allInvolvements) {
        allPartners.forEach(listed -> stored.put(listed.thing().id(), listed));
        allPartners.forEach(listed -> bySlug.put(listed.thing().slug(), listed.thing()));
        partners = allPartners.stream()
                .filter(listed -> listed.thing().mergedInto().isEmpty())
                .sorted(Listed.byName())
                .toList();
        partnerships = allPartnerships.stream().sorted(Listed.byName()).toList();
        everyPartner = partners.stream().map(Listed::thing).toList();
        everyPartnership = partnerships.stream().map(Listed::thing).toList();
        everyPartnership.forEach(this::add);
        allInvolvements.forEach(this::add);
    }

    private void add(Partnership partnership) {
        partnershipsById.put(partnership.id(), partnership);
        partnershipsBySlug.put(partnership.slug(), partnership);
        for (Membership membership : partnership.memberships()) {
            partner(membership.member())
                    .ifPresent(member -> belongings
                            .computeIfAbsent(member.id(), id -> new ArrayList<>())
                            .add(new Belonging(partnership, membership)));
        }
        partnership
                .practices()
                .forEach(practice -> partnershipsOfPractice
                        .computeIfAbsent(practice, id -> new ArrayList<>())
                        .add(partnership));
    }

    private void add(Involvements of) {
        List<Involvement> known = of.parts().stream()
                .flatMap(involvement -> partner(involvement.partner()).stream()
                        .map(partner -> new Involvement(partner.id(), involvement.part())))
                .distinct()
                .toList();
        involvements.put(of.id(), known);
        known.forEach(involvement -> practices
                .computeIfAbsent(involvement.partner(), id -> new LinkedHashSet<>())
                .add(of.id()));
    }

    /** All entries as they stand, those that were merged into others too, in the order of their addresses. */
    public List<Partner> entries() {
        return stored.values().stream()
                .map(Listed::thing)
                .sorted(Comparator.comparing(partner -> partner.slug().value()))
                .toList();
    }

    /** The partner that answers for an identity: itself, or the one that it was merged into. */
    public Optional<Partner> partner(PartnerId id) {
        Optional<Partner> partner = entry(id);
        for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
            Optional<PartnerId> next = partner.flatMap(Partner::mergedInto);
            if (next.isEmpty()) {
                return partner;
            }
            partner = next.flatMap(this::entry);
        }
        return Optional.empty();
    }

    /** An entry, merged or not. */
    private Optional<Partner> entry(PartnerId id) {
        return Optional.ofNullable(stored.get(id)).map(Listed::thing);
    }

    /** By the latest name, in an order that was found out once. */
    private CollationKey order(Partner partner) {
        return Objects.requireNonNull(stored.get(partner.id())).order();
    }

    /** The partner that answers for an address; its own address is another one where it was merged. */
    public Optional<Partner> partner(Slug slug) {
        return Optional.ofNullable(bySlug.get(slug)).flatMap(partner -> partner(partner.id()));
    }

    /** Whether an entry, merged or not, has an address. */
    boolean isTaken(Slug slug) {
        return bySlug.containsKey(slug);
    }

    /** Whether anything names an entry, so that it cannot go. */
    boolean isInUse(PartnerId id) {
        return stored.values().stream()
                        .map(Listed::thing)
                        .anyMatch(partner -> partner.mergedInto().equals(Optional.of(id))
                                || partner.succession()
                                        .filter(succession ->
                                                succession.successor().equals(id))
                                        .isPresent())
                || partnerships.stream().anyMatch(listed -> listed.thing().names(id))
                || involvements.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(involvement -> involvement.partner().equals(id));
    }

    /** A partnership. */
    public Optional<Partnership> partnership(PartnershipId id) {
        return Optional.ofNullable(partnershipsById.get(id));
    }

    /** The partnership at an address. */
    public Optional<Partnership> partnership(Slug slug) {
        return Optional.ofNullable(partnershipsBySlug.get(slug));
    }

    /** The entries that were merged into others, by name. */
    public List<Partner> merged() {
        return stored.values().stream()
                .filter(listed -> listed.thing().mergedInto().isPresent())
                .sorted(Listed.byName())
                .map(Listed::thing)
                .toList();
    }

    /** The entries that were merged into a partner, at once or by way of others. */
    public List<Partner> mergedInto(PartnerId id) {
        return stored.values().stream()
                .map(Listed::thing)
                .filter(partner -> partner.mergedInto().isPresent()
                        && partner(partner.id()).filter(p -> p.id().equals(id)).isPresent())
                .sorted(Comparator.comparing(partner -> partner.slug().value()))
                .toList();
    }

    /** The partners that a query lets through, by name; of everyone always the same list. */
    public List<Partner> partners(PartnerQuery query) {
        return query.equals(PartnerQuery.ALL) ? everyPartner : matching(partners, query.text(), query::lets);
    }

    /** The partnerships that a query lets through, by name; of all always the same list. */
    public List<Partnership> partnerships(PartnershipQuery query) {
        return query.equals(PartnershipQuery.ALL)
                ? everyPartnership
                : matching(partnerships, query.text(), query::lets);
    }

    private static <T> List<T> matching(List<Listed<T>> all, String text, Predicate<T> letThrough) {
        String[] wanted = Listed.wanted(text);
        return all.stream()
                .filter(listed -> letThrough.test(listed.thing()) && listed.hasAll(wanted))
                .map(Listed::thing)
                .toList();
    }

    /** To what a partner belongs and belonged, partnerships in the order of their names. */
    public List<Belonging> belongingsOf(PartnerId id) {
        return List.copyOf(belongings.getOrDefault(id, List.of()));
    }

    /**
     * Who belongs, or may belong, to a partnership on a day, in the order of roles and names; a partner once in each role. Nobody does on
     * a day on which it does not exist.
     */
    public List<Member> membersOn(Partnership partnership, LocalDate day) {
        Certainty exists = partnership.term().on(day);
        return members(
                        partnership,
                        membership -> least(exists, membership.term().on(day)))
                .filter(member -> member.certainty() != Certainty.NONE)
                .toList();
    }

    /** Who belongs to a partnership by the word of one source, whenever that was. */
    public List<Member> membersBy(Partnership partnership, Citation citation) {
        return members(
                        partnership,
                        membership -> membership.citations().contains(citation) ? Certainty.CERTAIN : Certainty.NONE)
                .filter(member -> member.certainty() != Certainty.NONE)
                .toList();
    }

    /** A partner in a role. */
    private record Place(PartnerId partner, MemberRole role) {}

    private Stream<Member> members(Partnership partnership, Function<Membership, Certainty> certainty) {
        Map<Place, Member> once = new LinkedHashMap<>();
        partnership.memberships().stream()
                .flatMap(membership -> partner(membership.member()).stream()
                        .map(partner -> new Member(partner, membership, certainty.apply(membership))))
                .forEach(member -> once.merge(
                        new Place(member.partner().id(), member.membership().role()),
                        member,
                        (one, other) -> one.certainty().compareTo(other.certainty()) <= 0 ? one : other));
        return once.values().stream()
                .sorted(Comparator.comparing(
                                (Member member) -> member.membership().role())
                        .thenComparing(member -> order(member.partner())));
    }

    private static Certainty least(Certainty one, Certainty other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** With whom a partner works, or may work, in a partnership on a day: those with the most partnerships in common first. */
    public List<Tie> network(PartnerId id, LocalDate day) {
        Map<PartnerId, List<Partnership>> shared = new LinkedHashMap<>();
        for (Belonging belonging : belongingsOf(id)) {
            Partnership partnership = belonging.partnership();
            if (least(partnership.term().on(day), belonging.membership().term().on(day)) == Certainty.NONE) {
                continue;
            }
            membersOn(partnership, day).stream()
                    .map(member -> member.partner().id())
                    .filter(other -> !other.equals(id))
                    .distinct()
                    .map(other -> shared.computeIfAbsent(other, none -> new ArrayList<>()))
                    .filter(common -> !common.contains(partnership))
                    .forEach(common -> common.add(partnership));
        }
        return shared.entrySet().stream()
                .flatMap(entry -> partner(entry.getKey()).stream().map(partner -> new Tie(partner, entry.getValue())))
                .sorted(Comparator.comparingInt((Tie tie) -> -tie.partnerships().size())
                        .thenComparing(tie -> order(tie.partner())))
                .toList();
    }

    /** Tasks of other partnerships that are about the same as one of this, in the same place and at the same time. */
    public List<Coincidence> coincidences(Partnership partnership) {
        return partnership.tasks().stream()
                .flatMap(task -> partnerships.stream()
                        .map(Listed::thing)
                        .filter(other -> !other.id().equals(partnership.id()))
                        .flatMap(other -> other.tasks().stream()
                                .filter(task::coincides)
                                .map(otherTask -> new Coincidence(task, other, otherTask))))
                .toList();
    }

    /** Who has a part in a practice. */
    public List<Involvement> partsIn(PracticeId practice) {
        return involvements.getOrDefault(practice, List.of());
    }

    /** The practices in which a partner has a part. */
    public Set<PracticeId> practicesOf(PartnerId partner) {
        return Set.copyOf(practices.getOrDefault(partner, Set.of()));
    }

    /** The partnerships that a practice came of. */
    public List<Partnership> partnershipsOf(PracticeId practice) {
        return List.copyOf(partnershipsOfPractice.getOrDefault(practice, List.of()));
    }
}
