package org.praktyki.core.replication;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * That someone has taken a practice over (replikacja), or says so.
 *
 * @param id its identity
 * @param practice that was taken over
 * @param adoption by whom and how
 * @param status how it stands
 * @param claimedAt when it was claimed
 * @param since since when it has stood so
 * @param claimant who claimed it; absent where an editor entered it, and after a while
 * @param answer what the source said last
 * @param version how often it was saved; 0 where it never was
 */
public record Replication(
        ReplicationId id,
        PracticeId practice,
        Adoption adoption,
        ReplicationStatus status,
        Instant claimedAt,
        Instant since,
        Optional<Claimant> claimant,
        Optional<Answer> answer,
        long version)
        implements Aggregate<ReplicationId, Replication> {

    /** One that was never saved. */
    static Replication claimed(
            PracticeId practice, Adoption adoption, ReplicationStatus status, Optional<Claimant> claimant, Instant at) {
        return new Replication(
                ReplicationId.random(), practice, adoption, status, at, at, claimant, Optional.empty(), 0);
    }

    /** Whether everyone may see it. */
    public boolean isPublic() {
        return ReplicationStatus.PUBLIC.contains(status);
    }

    /** Whether the source has confirmed it. */
    public boolean isConfirmed() {
        return status == ReplicationStatus.CONFIRMED;
    }

    /** Whether the source may say yes or no to it. */
    public boolean isAnswerable() {
        return ReplicationStatus.ANSWERABLE.contains(status);
    }

    /** The same, told otherwise. */
    public Replication withAdoption(Adoption value) {
        return new Replication(id, practice, value, status, claimedAt, since, claimant, answer, version);
    }

    /** The same in another status. */
    Replication become(ReplicationStatus value, Instant at) {
        return new Replication(id, practice, adoption, value, claimedAt, at, claimant, answer, version);
    }

    /** The same with what the source says. */
    Replication answered(Answer value) {
        ReplicationStatus next = value.confirmed() ? ReplicationStatus.CONFIRMED : ReplicationStatus.DECLINED;
        return new Replication(
                id, practice, adoption, next, claimedAt, value.at(), claimant, Optional.of(value), version);
    }

    Replication withNote(Optional<String> note) {
        return new Replication(
                id,
                practice,
                adoption,
                status,
                claimedAt,
                since,
                claimant,
                answer.map(said -> new Answer(said.confirmed(), said.at(), note)),
                version);
    }

    Replication withoutClaimant() {
        return new Replication(id, practice, adoption, status, claimedAt, since, Optional.empty(), answer, version);
    }

    @Override
    public Optional<Slug> address() {
        return Optional.empty();
    }

    @Override
    public Replication withVersion(long value) {
        return new Replication(id, practice, adoption, status, claimedAt, since, claimant, answer, value);
    }

    @Override
    public Set<FileKey> fileKeys() {
        return Set.of();
    }

    /** Its identity and nothing of what it says, lest that come into a log. */
    @Override
    public String toString() {
        return "replication " + id;
    }
}
