package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;

/** Copies the contents of attachments, as someone does who moves an installation with its folder of files. */
final class Contents {

    private Contents() {}

    static void copy(Practice practice, Installations from, Installations to) {
        Stream.concat(
                        practice.attachments().stream(),
                        practice.funding().funders().stream().flatMap(funder -> funder.logo().stream()))
                .forEach(attachment -> copy(attachment, from, to));
    }

    private static void copy(Attachment attachment, Installations from, Installations to) {
        try (InputStream in = from.files.open(attachment.key()).orElseThrow()) {
            to.files.store(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
