package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.partner.Term;

/** One record of a file of partners, partnerships or memberships, as a reader found it. */
public sealed interface DirectoryRecord {

    /** Where it stands. */
    Place place();

    /** A partner. */
    record OfPartner(Place place, Reference named, Content<PartnerId, Partner> content) implements DirectoryRecord {}

    /** A partnership. */
    record OfPartnership(Place place, Reference named, Content<PartnershipId, Partnership> content)
            implements DirectoryRecord {}

    /**
     * A membership.
     *
     * @param partnership to which
     * @param member whose
     * @param role as what
     * @param term from when until when
     * @param citations which sources say so
     * @param remarks what else is to be said to whoever imports it
     */
    record OfMembership(
            Place place,
            Reference partnership,
            Reference member,
            MemberRole role,
            Term term,
            List<Citation> citations,
            List<Finding> remarks)
            implements DirectoryRecord {

        /** Copies the lists. */
        public OfMembership {
            citations = List.copyOf(citations);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A record that cannot be read.
     *
     * @param name what it calls itself, where that much could be read
     * @param findings what is wrong, field by field
     * @param problem why it is refused
     */
    record Unreadable(Place place, Optional<String> name, List<Finding> findings, Problem problem)
            implements DirectoryRecord {

        /** Copies the list. */
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }

    /** What a record says of a thing, to be put on what is known of it. */
    @FunctionalInterface
    interface Content<I, A> {

        /**
         * The thing with what the record says.
         *
         * @param id its identity
         * @param stored the thing as it is here; empty where it is new. A record that is complete takes from it no more than its
         *     address, one that has only some fields leaves the others as they are
         * @param references finds what the record names
         * @throws org.praktyki.core.finding.InvalidException where it can be no such thing
         */
        Reading<A> onto(I id, Optional<A> stored, References references);
    }

    /**
     * A thing as a record makes it.
     *
     * @param thing itself
     * @param remarks what else is to be said to whoever imports it, such as fields that no such thing has
     */
    record Reading<A>(A thing, List<Finding> remarks) {

        /** Copies the list. */
        public Reading {
            remarks = List.copyOf(remarks);
        }
    }
}
