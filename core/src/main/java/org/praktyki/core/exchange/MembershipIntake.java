package org.praktyki.core.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.exchange.DirectoryRecord.OfMembership;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;

/**
 * Takes in memberships that come by themselves, those of one partnership in one save. A record is a membership that is here already
 * where member, role and first day are the same; none is taken away because no record names it.
 */
final class MembershipIntake {

    private final DirectoryShelf<PartnershipId, Partnership> shelf;
    private final DirectoryIntake.Kind<PartnershipId, Partnership> kind;
    private final References references;
    private final Consumer<ImportLine> lines;
    private final Map<PartnershipId, Roll> rolls = new LinkedHashMap<>();

    MembershipIntake(
            DirectoryShelf<PartnershipId, Partnership> shelf,
            DirectoryIntake.Kind<PartnershipId, Partnership> kind,
            References references,
            Consumer<ImportLine> lines) {
        this.shelf = shelf;
        this.kind = kind;
        this.references = references;
        this.lines = lines;
    }

    void take(OfMembership record) {
        List<Finding> findings = new ArrayList<>();
        Optional<Partnership> partnership = shelf.find(record.partnership()).flatMap(shelf::get);
        if (partnership.isEmpty()) {
            findings.add(new Finding("partnership", record.partnership().toString(), Problem.NO_SUCH_PARTNERSHIP));
        }
        Optional<PartnerId> member = references.partner(record.member());
        if (member.isEmpty()) {
            findings.add(new Finding("member", record.member().toString(), Problem.NO_SUCH_PARTNER));
        }
        if (partnership.isEmpty() || member.isEmpty()) {
            reject(record, findings);
            return;
        }
        rolls.computeIfAbsent(partnership.get().id(), id -> new Roll(partnership.get()))
                .take(record, new Membership(member.get(), record.role(), record.term(), record.citations()));
    }

    /** Saves what was taken in, and says what became of it. */
    void save() {
        rolls.values().forEach(Roll::judge);
        List<Roll> changed = rolls.values().stream().filter(Roll::isToBeSaved).toList();
        try {
            kind.save(changed.stream().map(Roll::after).toList()).forEach(kind::put);
        } catch (StaleException e) {
            // someone saves one of them at this very moment; none was saved here
            changed.forEach(Roll::giveUp);
        }
        rolls.values().forEach(Roll::say);
    }

    private void reject(OfMembership record, List<Finding> findings) {
        lines.accept(ImportLine.rejected(
                record.place(), called(record), findings, findings.getFirst().problem()));
    }

    private static Optional<String> called(OfMembership record) {
        return Optional.of(record.partnership() + " – " + record.member());
    }

    private record Taken(OfMembership record, Outcome outcome) {}

    /** The memberships of one partnership, while records come to them. */
    private final class Roll {
        private final Partnership before;
        private final List<Membership> memberships;
        private final Set<Integer> touched = new HashSet<>();
        private final List<Taken> taken = new ArrayList<>();
        private List<Finding> findings = List.of();

        Roll(Partnership before) {
            this.before = before;
            this.memberships = new ArrayList<>(before.memberships());
        }

        void take(OfMembership record, Membership said) {
            int same = memberships.indexOf(said);
            if (same >= 0) {
                touched.add(same);
                taken.add(new Taken(record, Outcome.UNCHANGED));
                return;
            }
            int known = known(said);
            if (clashes(said, known)) {
                reject(record, List.of(new Finding("term", record.member().toString(), Problem.OVERLAPPING)));
            } else if (known >= 0) {
                memberships.set(known, said);
                touched.add(known);
                taken.add(new Taken(record, Outcome.UPDATED));
            } else {
                memberships.add(said);
                touched.add(memberships.size() - 1);
                taken.add(new Taken(record, Outcome.CREATED));
            }
        }

        /** One that another record of this file speaks of is another one. */
        private int known(Membership said) {
            for (int i = 0; i < memberships.size(); i++) {
                Membership one = memberships.get(i);
                if (!touched.contains(i)
                        && one.member().equals(said.member())
                        && one.role() == said.role()
                        && one.term().from().equals(said.term().from())) {
                    return i;
                }
            }
            return -1;
        }

        private boolean clashes(Membership said, int apartFrom) {
            for (int i = 0; i < memberships.size(); i++) {
                if (i != apartFrom && memberships.get(i).clashes(said)) {
                    return true;
                }
            }
            return false;
        }

        Partnership after() {
            return before.toBuilder().memberships(memberships).build();
        }

        void judge() {
            findings = after().equals(before) ? List.of() : kind.findings(after(), Set.of());
        }

        boolean isToBeSaved() {
            return findings.isEmpty() && !after().equals(before);
        }

        void giveUp() {
            findings = List.of(new Finding("partnership", before.slug().value(), Problem.EDITED_SINCE_IMPORT));
        }

        void say() {
            for (Taken one : taken) {
                if (findings.isEmpty() || one.outcome() == Outcome.UNCHANGED) {
                    lines.accept(line(one));
                } else {
                    reject(one.record(), findings);
                }
            }
        }

        private ImportLine line(Taken one) {
            return new ImportLine(
                    one.record().place(),
                    one.outcome(),
                    Optional.empty(),
                    Optional.of(before.slug()),
                    called(one.record()),
                    one.record().remarks(),
                    Optional.empty());
        }
    }
}
