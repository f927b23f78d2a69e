package org.praktyki.servlet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Lineage;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationCounts;
import org.praktyki.core.replication.Replications;
import org.praktyki.core.text.InLanguage;

/**
 * Who took a practice over, as its page shows it.
 *
 * @param counts how many; absent for nobody
 * @param twigs one for each, and what grew out of that
 * @param complete whether that is all there is
 * @param form where one says that one has; absent where that cannot be said
 */
record Descent(Optional<String> counts, List<Twig> twigs, boolean complete, Optional<String> form) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    /** Nothing, and nothing to be said. */
    static final Descent NONE = new Descent(Optional.empty(), List.of(), true, Optional.empty());

    /**
     * One who took a practice over.
     *
     * @param taker who did
     * @param partner the page of the partner that it is, where it is one
     * @param language of what they say
     * @param confirmed whether the source says so too
     * @param claimed when it was claimed
     * @param own what their own practice is called
     * @param address of its page
     * @param adaptation what they did differently
     * @param results what came of it
     * @param twigs who took that over
     */
    record Twig(
            String taker,
            Optional<String> partner,
            String language,
            boolean confirmed,
            Day claimed,
            Optional<InLanguage<String>> own,
            String address,
            Prose adaptation,
            Prose results,
            List<Twig> twigs) {

        boolean tells() {
            return !adaptation.isEmpty() || !results.isEmpty();
        }
    }

    /**
     * Of a practice that everyone may see.
     *
     * @param directory of partners, as everyone may see them
     * @param open whether the public can say here that it has taken the practice over
     */
    static Descent of(
            Practice practice, Replications replications, Directory directory, Texts texts, Links links, boolean open) {
        Lineage lineage = replications.lineage(practice.id());
        return new Descent(
                counts(replications.counts(practice.id()), texts),
                new Growing(directory, texts, links).twigs(lineage.branches(), practice.language()),
                lineage.complete(),
                Optional.of(links.replicate(practice.slug())).filter(address -> open));
    }

    boolean isEmpty() {
        return twigs.isEmpty() && form.isEmpty();
    }

    /** How many took it over, in words; absent for nobody. */
    static Optional<String> counts(ReplicationCounts counts, Texts texts) {
        if (counts.isNone()) {
            return Optional.empty();
        }
        if (counts.confirmed() == 0) {
            return Optional.of(texts.count("replicated.claimed", counts.claimed()));
        }
        String confirmed = texts.count("replicated", counts.confirmed());
        return Optional.of(
                counts.claimed() == 0
                        ? confirmed
                        : texts.say("replicated.both", confirmed, texts.number(counts.claimed())));
    }

    /** Makes twigs of branches. */
    private record Growing(Directory directory, Texts texts, Links links) {

        /**
         * A twig of each.
         *
         * @param language of the practice that was taken over
         */
        private List<Twig> twigs(List<Lineage.Branch> branches, String language) {
            return branches.stream().map(branch -> twig(branch, language)).toList();
        }

        private Twig twig(Lineage.Branch branch, String language) {
            Replication replication = branch.replication();
            Adoption adoption = replication.adoption();
            Optional<Practice> own = branch.practice();
            return new Twig(
                    Typography.text(adoption.taker().name(), language),
                    adoption.taker()
                            .partner()
                            .flatMap(directory::partner)
                            .map(partner -> links.partner(partner.slug())),
                    language,
                    replication.isConfirmed(),
                    Day.of(LocalDate.ofInstant(replication.claimedAt(), ZONE), texts),
                    own.map(theirs ->
                            Typography.set(theirs.title(texts.language().tag()))),
                    own.map(theirs -> links.practice(theirs.slug())).orElse(""),
                    new Prose(adoption.adaptation(), language),
                    new Prose(adoption.results(), language),
                    twigs(branch.branches(), own.map(Practice::language).orElse(language)));
        }
    }
}
