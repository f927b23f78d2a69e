package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.TakenFile;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;

/**
 * Takes in the contents of attachments, by the same gate as uploads. An attachment without a content would be a link to nothing: it
 * becomes a finding instead.
 */
final class AttachmentIntake {

    private final FileStore files;
    private final FileIntake gate;
    private final boolean dryRun;

    AttachmentIntake(FileStore files, FileIntake gate, boolean dryRun) {
        this.files = files;
        this.gate = gate;
        this.dryRun = dryRun;
    }

    /** The practice with those attachments whose content is here now. */
    Practice take(Practice practice, Records records) throws IOException {
        List<Finding> findings = new ArrayList<>(practice.findings());
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < practice.attachments().size(); i++) {
            fetch(practice.attachments().get(i), records, "attachments[" + i + "]", findings)
                    .ifPresent(attachments::add);
        }
        Funding funding = funding(practice.funding(), records, findings);
        return practice.toBuilder()
                .attachments(attachments)
                .funding(funding)
                .findings(findings.stream().distinct().toList())
                .build();
    }

    private Funding funding(Funding funding, Records records, List<Finding> findings) throws IOException {
        List<Funder> funders = new ArrayList<>();
        for (Funder funder : funding.funders()) {
            Optional<Attachment> logo = funder.logo();
            if (logo.isPresent()) {
                logo = fetch(logo.get(), records, "funding", findings);
            }
            funders.add(new Funder(funder.name(), funder.website(), logo));
        }
        return new Funding(funding.lines(), funders);
    }

    /** The attachment as it is kept here, or a finding that says why it is not. */
    private Optional<Attachment> fetch(Attachment attachment, Records records, String field, List<Finding> findings)
            throws IOException {
        if (isHere(attachment)) {
            return Optional.of(attachment);
        }
        try (InputStream content = records.content(attachment).orElse(null)) {
            if (content == null) {
                findings.add(new Finding(field, attachment.name(), Problem.FILE_MISSING));
                return Optional.empty();
            }
            return dryRun ? Optional.of(attachment) : taken(attachment, content, field, findings);
        } catch (InvalidException e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }

    private boolean isHere(Attachment attachment) throws IOException {
        try (InputStream here = files.open(attachment.key()).orElse(null)) {
            return here != null;
        }
    }

    private Optional<Attachment> taken(Attachment attachment, InputStream content, String field, List<Finding> findings)
            throws IOException {
        Checksum checksum = new Checksum(content);
        TakenFile taken = gate.take(field, attachment.name(), checksum);
        if (!checksum.key().equals(attachment.key())) {
            findings.add(new Finding(field, attachment.name(), Problem.FILE_DAMAGED));
            return Optional.empty();
        }
        return Optional.of(new Attachment(
                taken.name().value(),
                taken.type().mediaType(),
                taken.stored().size(),
                taken.stored().key(),
                attachment.description(),
                attachment.author(),
                taken.dimensions()));
    }
}
