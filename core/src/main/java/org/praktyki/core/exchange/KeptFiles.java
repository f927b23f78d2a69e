package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.practice.Attachment;

/** Leaves out files whose content is not here, each with a finding: they would be links to nothing. */
record KeptFiles(FileStore files) {

    Partner in(Partner partner, List<Finding> findings) {
        return partner.toBuilder().logo(kept(partner.logo(), "logo", findings)).build();
    }

    Partnership in(Partnership partnership, List<Finding> findings) {
        List<Initiative> initiatives = new ArrayList<>();
        for (int i = 0; i < partnership.initiatives().size(); i++) {
            Initiative one = partnership.initiatives().get(i);
            initiatives.add(new Initiative(
                    one.title(),
                    one.term(),
                    one.description(),
                    kept(one.pictures(), "initiatives[" + i + "].pictures", findings)));
        }
        return partnership.toBuilder()
                .foundingAct(kept(partnership.foundingAct(), "foundingAct", findings))
                .documents(kept(partnership.documents(), "documents", findings))
                .initiatives(initiatives)
                .build();
    }

    private List<Attachment> kept(List<Attachment> attachments, String field, List<Finding> findings) {
        return attachments.stream()
                .flatMap(attachment -> kept(Optional.of(attachment), field, findings).stream())
                .toList();
    }

    private Optional<Attachment> kept(Optional<Attachment> attachment, String field, List<Finding> findings) {
        attachment
                .filter(one -> !isHere(one))
                .ifPresent(lost -> findings.add(new Finding(field, lost.name(), Problem.FILE_MISSING)));
        return attachment.filter(this::isHere);
    }

    private boolean isHere(Attachment attachment) {
        try (InputStream content = files.open(attachment.key()).orElse(null)) {
            return content != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
