package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.DirectoryRecord.OfMembership;
import org.praktyki.core.exchange.DirectoryRecord.OfPartner;
import org.praktyki.core.exchange.DirectoryRecord.OfPartnership;
import org.praktyki.core.exchange.DirectoryRecord.Unreadable;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.partner.PartnershipQuery;
import org.praktyki.core.partner.Partnerships;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** One import of partners, partnerships and memberships, file by file. What was read before changes nothing. Not for several threads. */
public final class DirectoryRun {

    private final List<DirectoryReader> readers;
    private final Actor actor;
    private final boolean dryRun;
    private final Partners partners;
    private final Partnerships partnerships;
    private final PracticeStore practices;
    private final CategoryTree topics;
    private final KeptFiles files;
    private final DirectoryShelf<PartnerId, Partner> partnerShelf = new DirectoryShelf<>(PartnerId::new);
    private final DirectoryShelf<PartnershipId, Partnership> partnershipShelf =
            new DirectoryShelf<>(PartnershipId::new);
    private final DirectoryIntake.Kind<PartnerId, Partner> ofPartners = new OfPartners();
    private final DirectoryIntake.Kind<PartnershipId, Partnership> ofPartnerships = new OfPartnerships();
    private final References references = new Named();

    DirectoryRun(
            List<DirectoryReader> readers,
            Actor actor,
            boolean dryRun,
            Partners partners,
            Partnerships partnerships,
            PracticeStore practices,
            CategoryTree topics,
            FileStore files) {
        this.readers = readers;
        this.actor = actor;
        this.dryRun = dryRun;
        this.partners = partners;
        this.partnerships = partnerships;
        this.practices = practices;
        this.topics = topics;
        this.files = new KeptFiles(files);
        Directory directory = partners.directory(actor);
        directory.entries().forEach(ofPartners::put);
        directory.partnerships(PartnershipQuery.ALL).forEach(ofPartnerships::put);
    }

    /**
     * Takes in one file: partners first, then partnerships, then memberships, so that they may name each other in any order.
     *
     * @return what became of each record, in their order; empty where the file holds other things. Whatever is wrong with the file is
     *     said there, not thrown
     */
    public Optional<List<ImportLine>> file(ImportFile file) {
        try {
            return read(file).map(this::take);
        } catch (UnreadablePageException e) {
            return Optional.of(List.of(rejected(file, e.problem())));
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(List.of(rejected(file, Problem.FILE_UNREADABLE)));
        }
    }

    private static ImportLine rejected(ImportFile file, Problem problem) {
        return ImportLine.rejected(Place.of(file.name()), Optional.empty(), List.of(), problem);
    }

    private Optional<List<DirectoryRecord>> read(ImportFile file) throws IOException {
        for (DirectoryReader reader : readers) {
            Optional<List<DirectoryRecord>> records = reader.read(file);
            if (records.isPresent()) {
                return records;
            }
        }
        return Optional.empty();
    }

    private List<ImportLine> take(List<DirectoryRecord> records) {
        List<ImportLine> lines = new ArrayList<>();
        DirectoryIntake<PartnerId, Partner> people =
                new DirectoryIntake<>(partnerShelf, ofPartners, references, lines::add);
        DirectoryIntake<PartnershipId, Partnership> groups =
                new DirectoryIntake<>(partnershipShelf, ofPartnerships, references, lines::add);
        MembershipIntake memberships = new MembershipIntake(partnershipShelf, ofPartnerships, references, lines::add);
        List<OfMembership> belongings = new ArrayList<>();
        for (DirectoryRecord record : records) {
            switch (record) {
                case OfPartner one -> people.expect(one.place(), one.named(), one.content());
                case OfPartnership one -> groups.expect(one.place(), one.named(), one.content());
                case OfMembership one -> belongings.add(one);
                case Unreadable bad ->
                    lines.add(ImportLine.rejected(bad.place(), bad.name(), bad.findings(), bad.problem()));
            }
        }
        people.take();
        groups.take();
        belongings.forEach(memberships::take);
        memberships.save();
        lines.sort(Comparator.comparingLong(line -> line.place().record()));
        return lines;
    }

    private final class OfPartners implements DirectoryIntake.Kind<PartnerId, Partner> {
        @Override
        public Partner kept(Partner partner, List<Finding> findings) {
            return files.in(partner, findings);
        }

        @Override
        public List<Finding> findings(Partner partner, Set<PartnerId> alongside) {
            return partners.findings(actor, partner, topics, alongside);
        }

        @Override
        public List<Partner> save(List<Partner> several) {
            return dryRun ? several : partners.saveAll(actor, several);
        }

        @Override
        public void put(Partner partner) {
            partnerShelf.put(partner.id(), partner.slug(), partner.names(), partner);
        }

        @Override
        public String name(Partner partner) {
            return partner.names().latest().text();
        }
    }

    private final class OfPartnerships implements DirectoryIntake.Kind<PartnershipId, Partnership> {
        @Override
        public Partnership kept(Partnership partnership, List<Finding> findings) {
            return files.in(partnership, findings);
        }

        @Override
        public List<Finding> findings(Partnership partnership, Set<PartnershipId> alongside) {
            return partnerships.findings(actor, partnership, topics, partnerShelf.ids());
        }

        @Override
        public List<Partnership> save(List<Partnership> several) {
            return dryRun ? several : partnerships.saveAll(actor, several);
        }

        @Override
        public void put(Partnership partnership) {
            partnershipShelf.put(partnership.id(), partnership.slug(), partnership.names(), partnership);
        }

        @Override
        public String name(Partnership partnership) {
            return partnership.names().latest().text();
        }
    }

    private final class Named implements References {
        @Override
        public Optional<PartnerId> partner(Reference reference) {
            return partnerShelf.find(reference);
        }

        @Override
        public Optional<PracticeId> practice(Slug slug) {
            return practices.findBySlug(slug).map(Practice::id);
        }
    }
}
