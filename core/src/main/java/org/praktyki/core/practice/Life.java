package org.praktyki.core.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the life of a practice has brought, besides its status. {@link Practices} writes it; what a caller puts here is not taken
 * over, except the day of the next review.
 *
 * @param author the account of whoever entered it
 * @param reason why it was returned, archived or withdrawn, where it was
 * @param reviewBy the day by which someone is to look whether it still holds
 * @param confirmedOn the day on which someone last said that it does
 * @param publishAt when it is to be published, once that has been decided
 * @param liveVersion the version that the public sees; absent where it sees none
 */
public record Life(
        Optional<String> author,
        Optional<String> reason,
        Optional<LocalDate> reviewBy,
        Optional<LocalDate> confirmedOn,
        Optional<Instant> publishAt,
        Optional<Long> liveVersion) {

    /** The life of a practice that was never saved. */
    public static final Life NEW = new Life(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same life with another author. */
    public Life withAuthor(Optional<String> value) {
        return new Life(value, reason, reviewBy, confirmedOn, publishAt, liveVersion);
    }

    /** The same life with another reason. */
    public Life withReason(Optional<String> value) {
        return new Life(author, value, reviewBy, confirmedOn, publishAt, liveVersion);
    }

    /** The same life with another day of review. */
    public Life withReviewBy(Optional<LocalDate> value) {
        return new Life(author, reason, value, confirmedOn, publishAt, liveVersion);
    }

    /** The same life, confirmed on a day. */
    public Life withConfirmedOn(Optional<LocalDate> value) {
        return new Life(author, reason, reviewBy, value, publishAt, liveVersion);
    }

    /** The same life with another moment of publication. */
    public Life withPublishAt(Optional<Instant> value) {
        return new Life(author, reason, reviewBy, confirmedOn, value, liveVersion);
    }

    /** The same life with another version before the public. */
    public Life withLiveVersion(Optional<Long> value) {
        return new Life(author, reason, reviewBy, confirmedOn, publishAt, value);
    }
}
