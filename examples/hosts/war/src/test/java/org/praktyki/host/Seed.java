package org.praktyki.host;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.praktyki.core.Configuration;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.RichText;

/** Fills a data folder with practices, named by their titles, before a container opens it. Runs with the application's jars alone. */
public final class Seed implements BiConsumer<Path, List<String>> {

    private static final Actor ACTOR = Actor.system("seed");

    @Override
    public void accept(Path data, List<String> titles) {
        Configuration configuration =
                name -> Optional.of(data.toString()).filter(folder -> name.equals(Configuration.DATA));
        try (Praktyki praktyki = Praktyki.builder()
                .configuration(configuration)
                .discover(Seed.class.getClassLoader())
                .build()) {
            for (String title : titles) {
                Practice saved = praktyki.practices().save(ACTOR, practice(title));
                praktyki.attachments().add(ACTOR, saved.id(), "widok.png", new ByteArrayInputStream(picture()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Practice practice(String title) {
        return Practice.draft(title)
                .status(PracticeStatus.PUBLISHED)
                .summary(RichText.ofPlainText("Co zrobiono, ile to kosztowało i co z tego mają mieszkańcy."))
                .recordCard(RecordCard.builder()
                        .implementingBody("Urząd Gminy")
                        .locality("Żary")
                        .voivodeship(Voivodeship.LUBUSKIE)
                        .build())
                .presentation(new Presentation(List.of(
                        new Section("Rezultaty wdrożenia", RichText.ofPlainText("Działa od pierwszego dnia.")))))
                .build();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
