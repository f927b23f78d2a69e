package org.praktyki.vaadin;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.partner.PartnerFiles;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.TerritoryRegister;

/**
 * What there is to choose from in the forms of partners and partnerships.
 *
 * @param topics the topic tree
 * @param register the territorial units
 * @param partners other partners
 * @param practices practices
 * @param uploads shows files
 * @param files takes files in
 * @param actor for whom
 * @param today the day that is asked about unless another is
 */
record EntryChoices(
        CategoryTree topics,
        TerritoryRegister register,
        PartnerSource partners,
        PracticeSource practices,
        Uploads uploads,
        PartnerFiles files,
        Supplier<Actor> actor,
        LocalDate today) {

    /** Those of a desk. */
    static EntryChoices of(Desk desk) {
        return new EntryChoices(
                desk.praktyki().categories().tree(),
                desk.praktyki().territories().register(),
                PartnerSource.of(desk),
                PracticeSource.of(desk),
                new Uploads(desk.praktyki().attachments(), desk.self()),
                desk.praktyki().partnerFiles(),
                desk.self(),
                desk.praktyki().practices().today());
    }

    /** Takes a picture in. */
    Attachment takePicture(String name, InputStream content) throws IOException {
        return files.uploadPicture(actor.get(), name, content);
    }

    /** Takes a paper or a picture in, whatever there is already. */
    Attachment takeFile(List<Attachment> beside, String name, InputStream content) throws IOException {
        return files.upload(actor.get(), name, content);
    }
}
