package org.praktyki.core.replication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.message.SendingLimits;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.settings.SecretStore;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.signing.SignedLinks;
import org.praktyki.core.signing.SignedMoments;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Slug;

/**
 * How the public claims to have taken a practice over, and its source answers, neither with an account: by links in letters. A claim
 * is nobody's business until the claimant has shown that the address they gave is theirs; from then on everyone sees it, marked as not
 * confirmed.
 */
public final class Claims {

    /** How long a claimant has to show that the address they gave is theirs. */
    public static final Duration VOUCHING = ReplicationRetention.PENDING_KEPT;

    /** How long the source may answer, and change its answer, by the link. */
    public static final Duration ANSWERING = Duration.ofDays(60);

    /** How many claims of one address may wait for it to be vouched for: nobody is to be flooded with letters. */
    static final int MOST_PENDING = 3;

    /** How many addresses of a source are written to. */
    private static final int MOST_SOURCES = 3;

    private static final int TRIES = 3;
    private static final Actor ACTOR = Actor.system("claims");

    private final AggregateStore<ReplicationId, Replication> store;
    private final ReplicationBook book;
    private final Practices practices;
    private final SettingsStore settings;
    private final SendingLimits limits;
    private final Outbox outbox;
    private final Runnable announcement;
    private final SignedMoments tickets;
    private final SignedLinks vouching;
    private final SignedLinks answering;
    private final Clock clock;

    /** What came of claiming. */
    public enum Outcome {
        /** A letter is on its way to the claimant. */
        SENT,
        /** Too much was sent within the last hour, from there or to that practice or address; nothing is kept. */
        TOO_MANY
    }

    /**
     * A claim as those see it who have a link to it.
     *
     * @param replication as it stands now
     * @param practice that it is of, as everyone may see it
     */
    public record Claim(Replication replication, Practice practice) {}

    /**
     * Keeps claims in a store.
     *
     * @param book has all that is in the store
     * @param practices that are claimed to have been taken over
     * @param settings say what the installation is called
     * @param secrets sign forms and links
     * @param limits how much may be sent
     * @param outbox takes the letters
     * @param announcement is run after each change
     */
    public Claims(
            AggregateStore<ReplicationId, Replication> store,
            ReplicationBook book,
            Practices practices,
            SettingsStore settings,
            SecretStore secrets,
            SendingLimits limits,
            Outbox outbox,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.practices = practices;
        this.settings = settings;
        this.limits = limits;
        this.outbox = outbox;
        this.announcement = announcement;
        this.tickets = new SignedMoments("claim-form", secrets);
        this.vouching = new SignedLinks("claim-vouching", secrets, clock);
        this.answering = new SignedLinks("claim-answering", secrets, clock);
        this.clock = clock;
    }

    /** The practice that can be claimed to have been taken over: any that everyone sees. */
    public Optional<Practice> practice(Slug slug) {
        return practices.published(slug);
    }

    /** A signed note of when the form for a practice was given out, to come back with what was typed into it. */
    public String ticket(PracticeId practice) {
        return tickets.sign(practice.toString(), clock.instant());
    }

    /** How long ago a ticket was given out; empty where none such was, for this practice. */
    public Optional<Duration> age(PracticeId practice, String ticket) {
        return tickets.read(practice.toString(), ticket)
                .map(at -> Duration.between(at, clock.instant()))
                .filter(age -> !age.isNegative());
    }

    /** Everything that stands against a claim, in the order of the fields. */
    public List<Finding> findings(Practice practice, ClaimForm form) {
        List<Finding> findings = new ArrayList<>(form.findings());
        form.slug().ifPresent(slug -> {
            if (slug.equals(practice.slug())) {
                findings.add(new Finding("ownPractice", "", Problem.SAME_PRACTICE));
            } else if (practices.published(slug).isEmpty()) {
                findings.add(new Finding("ownPractice", "", Problem.NO_SUCH_PRACTICE));
            }
        });
        return findings;
    }

    /**
     * Claims that a practice was taken over, and sends the claimant a letter.
     *
     * @param language in which the claimant reads
     * @param from the network address that it came from; counted within the hour, and kept nowhere
     * @throws NoSuchElementException where everyone sees no such practice
     * @throws InvalidException with everything that is wrong with the form
     */
    public Outcome claim(Slug slug, ClaimForm form, String language, String from, ClaimLinks links) {
        Practice practice = practice(slug).orElseThrow();
        List<Finding> findings = findings(practice, form);
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        Claimant claimant = form.claimant(language);
        if (isFlooded(claimant.email()) || !limits.admit(from, "claims of " + practice.id())) {
            return Outcome.TOO_MANY;
        }
        Instant now = clock.instant();
        Adoption adoption =
                form.adoption(form.slug().flatMap(practices::published).map(Practice::id));
        Replication replication = store.save(
                Replication.claimed(practice.id(), adoption, ReplicationStatus.PENDING, Optional.of(claimant), now),
                deed(Deed.Action.SUBMITTED));
        announcement.run();
        String token = vouching.issue(replication.id().toString(), VOUCHING);
        outbox.send(letters()
                .vouch(
                        replication,
                        claimant,
                        practice,
                        links.vouching(replication.id(), token, language),
                        now.plus(VOUCHING)));
        return Outcome.SENT;
    }

    private boolean isFlooded(EmailAddress address) {
        return book.all().stream()
                        .filter(one -> one.status() == ReplicationStatus.PENDING
                                && one.claimant()
                                        .filter(other -> other.email().value().equalsIgnoreCase(address.value()))
                                        .isPresent())
                        .count()
                >= MOST_PENDING;
    }

    /** What a claimant's link leads to; empty where it is none, or good no longer. */
    public Optional<Claim> made(ReplicationId id, String token) {
        return vouching.admits(id.toString(), token) ? claim(id) : Optional.empty();
    }

    /**
     * Says that the claimant's address is theirs: the claim is before the public, and its source is asked. To say so again does no
     * harm.
     */
    public Optional<Claim> vouch(ReplicationId id, String token, ClaimLinks links) {
        if (made(id, token).isEmpty()) {
            return Optional.empty();
        }
        change(
                id,
                Deed.Action.CONFIRMED,
                claim -> claim.status() == ReplicationStatus.PENDING
                        ? claim.become(ReplicationStatus.CLAIMED, clock.instant())
                        : claim);
        Optional<Claim> claim = claim(id);
        // each letter goes once; should this node have gone down before, it goes now
        claim.filter(one -> one.replication().status() == ReplicationStatus.CLAIMED)
                .ifPresent(one -> ask(one, links));
        return claim;
    }

    private void ask(Claim claim, ClaimLinks links) {
        ReplicationId id = claim.replication().id();
        String token = answering.issue(id.toString(), ANSWERING);
        Instant until = clock.instant().plus(ANSWERING);
        String language = claim.practice().language();
        List<EmailAddress> sources = sources(claim.practice());
        for (int i = 0; i < sources.size(); i++) {
            outbox.send(letters()
                    .ask(
                            claim.replication(),
                            i + 1,
                            sources.get(i),
                            claim.practice(),
                            links.answering(id, token, language),
                            until));
        }
    }

    /** Where those are reached who answer for a practice. */
    private List<EmailAddress> sources(Practice practice) {
        RecordCard card = practice.recordCard();
        Stream<EmailAddress> contacts = card.contacts().stream()
                .filter(contact -> contact.isPublic(practices.today()) || contact.isRelayed(practices.today()))
                .map(Contact::email)
                .flatMap(Optional::stream);
        return (card.emails().isEmpty() ? contacts : card.emails().stream())
                .distinct()
                .limit(MOST_SOURCES)
                .toList();
    }

    /** What the source's link leads to; empty where it is none, or good no longer. */
    public Optional<Claim> asked(ReplicationId id, String token) {
        return answering.admits(id.toString(), token) ? claim(id) : Optional.empty();
    }

    /**
     * Answers a claim, or answers it otherwise, and tells the claimant. The last word counts; the same word again is not told again.
     *
     * @return as it stands now, which is as before where it can be answered no more; empty where the link is none, or good no longer
     * @throws InvalidException where the note is too long
     */
    public Optional<Claim> answer(ReplicationId id, String token, boolean confirmed, String note, ClaimLinks links) {
        if (asked(id, token).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> words = Replications.note(note);
        Deed.Action action = confirmed ? Deed.Action.CONFIRMED : Deed.Action.DECLINED;
        boolean changed = change(id, action, replication -> answered(replication, confirmed, words));
        Optional<Claim> claim = claim(id);
        if (changed) {
            claim.ifPresent(one -> tell(one, Optional.of(links)));
        }
        return claim;
    }

    private Replication answered(Replication replication, boolean confirmed, Optional<String> note) {
        boolean same =
                replication.answer().filter(said -> said.says(confirmed, note)).isPresent();
        return same || !replication.isAnswerable()
                ? replication
                : replication.answered(new Answer(confirmed, clock.instant(), note));
    }

    /** Tells the claimant what the source has said, for as long as it is known who that is. */
    void tell(Claim claim, Optional<ClaimLinks> links) {
        Replication replication = claim.replication();
        replication
                .claimant()
                .ifPresent(claimant -> replication
                        .answer()
                        .ifPresent(answer -> outbox.send(letters()
                                .answered(
                                        replication,
                                        claimant,
                                        answer,
                                        claim.practice(),
                                        links.map(all ->
                                                all.practice(claim.practice().slug(), claimant.language()))))));
    }

    private Optional<Claim> claim(ReplicationId id) {
        return store.find(id)
                .flatMap(replication -> practices.published(List.of(replication.practice())).stream()
                        .findFirst()
                        .map(practice -> new Claim(replication, practice)));
    }

    /** Changes what is stored, even where somebody else does so too. */
    private boolean change(ReplicationId id, Deed.Action action, Function<Replication, Replication> change) {
        for (int left = TRIES; ; left--) {
            Replication before = store.find(id).orElseThrow();
            Replication after = change.apply(before);
            if (after.equals(before)) {
                return false;
            }
            try {
                store.save(after, deed(action));
                announcement.run();
                return true;
            } catch (StaleException e) {
                if (left <= 1) {
                    throw e;
                }
            }
        }
    }

    private ClaimLetters letters() {
        return new ClaimLetters(settings.read().name());
    }

    private Deed deed(Deed.Action action) {
        return new Deed(ACTOR.name(), clock.instant(), action);
    }
}
