package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;

/**
 * What the page of a partner shows.
 *
 * @param heading what it is called today
 * @param kind what it is
 * @param place where it is; may be empty
 * @param names what it is and was called, where there is more to say than the heading does
 * @param logo its sign
 * @param description what it is and does
 * @param metric numbers, address and contacts
 * @param topics that it works on
 * @param successor who took its place
 * @param belongings to what it belongs and belonged
 * @param practices in which it has a part
 * @param network with whom it works today
 * @param drawing of the same
 * @param others with how many more it works
 * @param data the same for search engines
 */
record PartnerView(
        String heading,
        String kind,
        String place,
        List<Spell> names,
        Optional<Backers.Sign> logo,
        Prose description,
        Metric metric,
        List<Link> topics,
        Optional<Spell> successor,
        List<Belongings> belongings,
        List<Part> practices,
        List<Neighbour> network,
        NetworkDrawing drawing,
        long others,
        LinkedData data) {

    /** Something with an address. */
    record Link(String text, String address) {}

    /** A name, or who bears it, and when; the address is that of its page, or empty. */
    record Spell(String text, String address, String term) {}

    /**
     * A place in a partnership.
     *
     * @param state whether it is held today; empty where it is not
     */
    record Belongings(Link partnership, String role, String term, String state) {}

    /** A practice, and what the partner does in it. */
    record Part(Link practice, String language, String place, String parts) {}

    /** Another partner, and the partnerships in which they meet. */
    record Neighbour(Link partner, List<Link> partnerships) {}
}
