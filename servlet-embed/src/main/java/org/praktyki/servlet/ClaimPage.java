package org.praktyki.servlet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Answer;
import org.praktyki.core.replication.Claims.Claim;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.text.InLanguage;

/**
 * A claim that a practice was taken over, as those see it whom a letter has led to it.
 *
 * @param door whom that is for
 * @param heading what the practice is called
 * @param practice the address of its page
 * @param taker who took it over
 * @param adaptation what they did differently
 * @param results what came of it
 * @param claimed when it was claimed
 * @param state how it stands, in a sentence
 * @param asking whether something can still be said here
 * @param claimant who claimed it; for the source alone
 * @param note what the source said last, or has typed just now
 * @param problem what is wrong with the note
 * @param action where the form is sent
 * @param token that comes back with it
 */
record ClaimPage(
        ClaimPages.Door door,
        InLanguage<String> heading,
        String practice,
        String taker,
        Prose adaptation,
        Prose results,
        Day claimed,
        String state,
        boolean asking,
        Optional<String> claimant,
        String note,
        Optional<String> problem,
        String action,
        String token) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    static ClaimPage of(ClaimPages.Door door, Claim claim, Visit visit, String token) {
        Replication replication = claim.replication();
        Practice practice = claim.practice();
        Adoption adoption = replication.adoption();
        String language = practice.language();
        Texts texts = visit.texts();
        return new ClaimPage(
                door,
                Typography.set(practice.title(visit.language().tag())),
                visit.links().practice(practice.slug()),
                adoption.taker().name(),
                new Prose(adoption.adaptation(), language),
                new Prose(adoption.results(), language),
                Day.of(LocalDate.ofInstant(replication.claimedAt(), ZONE), texts),
                texts.say("claim." + door + "." + replication.status()),
                door.isAsking(replication),
                replication
                        .claimant()
                        .filter(person -> door == ClaimPages.Door.SOURCE)
                        .map(person -> person.name() + ", " + person.email()),
                replication.answer().flatMap(Answer::note).orElse(""),
                Optional.empty(),
                visit.links().page(ClaimPages.path(replication.id(), door)),
                token);
    }

    /** The same with a note that is not taken. */
    ClaimPage refused(String typed, String why) {
        return new ClaimPage(
                door,
                heading,
                practice,
                taker,
                adaptation,
                results,
                claimed,
                state,
                asking,
                claimant,
                typed,
                Optional.of(why),
                action,
                token);
    }

    boolean isForSource() {
        return door == ClaimPages.Door.SOURCE;
    }
}
