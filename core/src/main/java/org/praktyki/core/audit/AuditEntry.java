package org.praktyki.core.audit;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * One entry of the log. Its hash covers the hash of the entry before and all of this one; the note stands in it by its
 * {@link Seal}, so that the note alone can be erased.
 *
 * @param number grows by one with each entry
 * @param deed who did what when; without its note where that was erased
 * @param subject what it was done to
 * @param seal stands for the note where there is or was one
 * @param previous the hash of the entry before
 * @param hash the SHA-256 of all this, 64 hexadecimal digits
 */
public record AuditEntry(long number, Deed deed, Subject subject, Optional<Seal> seal, String previous, String hash) {

    /** The entry that follows a place in the log. */
    public static AuditEntry after(AuditPoint point, Deed deed, Subject subject) {
        Deed kept = kept(deed);
        Optional<Seal> seal = kept.note().map(Seal::of);
        AuditEntry unsigned = new AuditEntry(point.number() + 1, kept, subject, seal, point.hash(), "");
        return unsigned.withHash(unsigned.computed());
    }

    /** As every store gives it back: moments to the microsecond, and no character zero, which PostgreSQL does not keep. */
    private static Deed kept(Deed deed) {
        return new Deed(
                deed.actor().replace('\u0000', '\uFFFD'),
                deed.at().truncatedTo(ChronoUnit.MICROS),
                deed.action(),
                deed.note().map(note -> note.replace('\u0000', '\uFFFD')));
    }

    /** The place of this entry. */
    public AuditPoint point() {
        return new AuditPoint(number, hash);
    }

    /** Whether it had a note, which was erased. */
    public boolean isErased() {
        return seal.isPresent() && deed.note().isEmpty();
    }

    /** This entry without its note. */
    public AuditEntry erased() {
        Deed bare = new Deed(deed.actor(), deed.at(), deed.action());
        return new AuditEntry(number, bare, subject, seal.map(Seal::unsalted), previous, hash);
    }

    /** Whether it is as it was written, and stands right after a place in the log. */
    boolean follows(AuditPoint point) {
        boolean noteFits = deed.note()
                .map(note -> seal.filter(s -> s.fits(note)).isPresent())
                .orElse(true);
        return noteFits && number == point.number() + 1 && previous.equals(point.hash()) && hash.equals(computed());
    }

    /** Each field with its length before it, so that no two entries can be written the same way. */
    private String computed() {
        StringBuilder canonical = new StringBuilder();
        for (String field : new String[] {
            previous,
            Long.toString(number),
            deed.at().toString(),
            deed.actor(),
            deed.action().name(),
            subject.kind().name(),
            subject.id(),
            Long.toString(subject.version()),
            seal.map(Seal::digest).orElse("")
        }) {
            canonical.append(field.length()).append(':').append(field);
        }
        return Seal.sha256(canonical.toString());
    }

    private AuditEntry withHash(String value) {
        return new AuditEntry(number, deed, subject, seal, previous, value);
    }
}
