package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.file.Dimensions;
import org.praktyki.servlet.PartnerView.Link;
import org.praktyki.servlet.PartnerView.Part;
import org.praktyki.servlet.PartnerView.Spell;

/**
 * What the page of a partnership shows as of a day.
 *
 * @param heading what it was called on the day
 * @param form in which form it is
 * @param place where it is at work; may be empty
 * @param period from when until when it exists; may be empty
 * @param day the choice of the day
 * @param members who belonged to it
 * @param sources from which the members are known
 * @param names what it is and was called
 * @param mission what it is for
 * @param goals what it wants to reach
 * @param initiatives what it does and did
 * @param tasks public tasks that are carried out together
 * @param practices that came of it
 * @param files the act that founded it, and further papers
 * @param topics that it works on
 * @param websites its own
 * @param timeline all of it over time
 * @param data the same for search engines
 */
record PartnershipView(
        String heading,
        String form,
        String place,
        String period,
        DayChoice day,
        Members members,
        List<Source> sources,
        List<Spell> names,
        Prose mission,
        List<String> goals,
        List<Undertaking> initiatives,
        List<Task> tasks,
        List<Part> practices,
        List<Gallery.Download> files,
        List<Link> topics,
        List<Value> websites,
        Optional<Timeline> timeline,
        LinkedData data) {

    /**
     * The choice of a day.
     *
     * @param action where the form is sent
     * @param today the address of the page as of today; absent where that is shown
     * @param previous the last change before the day
     * @param next the first change after it
     * @param steps all days on which something changed
     */
    record DayChoice(
            String action,
            Day day,
            Optional<String> today,
            Optional<Step> previous,
            Optional<Step> next,
            List<Step> steps) {}

    /** A day on which something changed. */
    record Step(Day day, String address, boolean current) {}

    /**
     * Who belongs to it.
     *
     * @param heading of which day, or by whose word
     * @param doubt what is not known, or that it does not exist on the day; may be empty
     * @param total how many there are
     * @param groups by what they are to it
     */
    record Members(String heading, String doubt, long total, List<Group> groups) {}

    /** Those of one role. */
    record Group(String role, List<Person> all) {}

    /** A member; whether it is one is not always sure. */
    record Person(Link partner, String term, boolean perhaps) {}

    /**
     * Something that names members.
     *
     * @param list the address of the page with its list
     * @param website where it can be read
     * @param asOf the day of which it speaks
     * @param chosen whether its list is shown
     */
    record Source(String title, String list, Optional<Value> website, Optional<Day> asOf, boolean chosen) {}

    /** Something that it does. */
    record Undertaking(String title, String term, Prose description, List<Picture> pictures) {}

    /** A picture, small; the large one stands at an address of its own. */
    record Picture(String source, String large, Dimensions size, String alternative) {}

    /**
     * A public task.
     *
     * @param facts when, where, what about, for how much
     * @param commissionedBy the public body that commissions it
     * @param carriers who carries it out
     * @param coinciding tasks of other partnerships on the same thing in the same place at the same time
     */
    record Task(
            String title,
            List<String> facts,
            Optional<Link> commissionedBy,
            List<Link> carriers,
            List<Coinciding> coinciding) {}

    /** A task of another partnership. */
    record Coinciding(String task, Link partnership) {}
}
