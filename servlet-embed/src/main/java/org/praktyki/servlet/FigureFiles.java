package org.praktyki.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.export.MeasurementFormat;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** All figures of an indicator as a file, in each format that there is: {@code /export/indicators/….csv}, {@code .json}, {@code .jsonstat}. */
final class FigureFiles implements Route {

    private static final Pattern ADDRESS = Pattern.compile(
            "/export" + IndicatorsPage.PATH + "/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})\\.(?<kind>[a-z]+)");

    private final Praktyki praktyki;

    FigureFiles(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    /** The formats by their endings in addresses. */
    private enum Kind {
        CSV("csv"),
        JSON("json"),
        JSONSTAT("json-stat");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String ending() {
            return PartnerJson.slug(this);
        }

        Optional<MeasurementFormat> of(Praktyki praktyki) {
            return praktyki.measurementExports().format(format);
        }
    }

    /** A file that can be had. */
    record Download(String name, String address) {}

    /** The files of an indicator, in the formats that this installation writes. */
    static List<Download> of(Indicator indicator, Praktyki praktyki, Texts texts, Links links) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.of(praktyki).isPresent())
                .map(kind -> new Download(
                        texts.say("download." + kind.ending()),
                        links.page("/export" + IndicatorsPage.PATH + "/" + indicator.slug() + "." + kind.ending())))
                .toList();
    }

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.path()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) throws IOException {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        Optional<Indicator> indicator = PracticePages.slug(address.group("slug"))
                .flatMap(praktyki.indicators().catalogue()::find);
        Optional<MeasurementFormat> format = Arrays.stream(Kind.values())
                .filter(kind -> kind.ending().equals(address.group("kind")))
                .findFirst()
                .flatMap(kind -> kind.of(praktyki));
        if (indicator.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        Given.read(visit.query(), Set.of(), Set.of()).check();
        return Optional.of(file(indicator.get(), format.get(), visit));
    }

    private Reply file(Indicator indicator, MeasurementFormat format, Visit visit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        praktyki.measurementExports().write(indicator, format, visit.language().locale(), bytes);
        return Reply.of(200, format.mediaType(), bytes.toByteArray())
                .with(Headers.EMBED)
                .with(Map.of("Content-Disposition", Downloads.disposition(indicator.slug() + "." + format.ending())))
                .counted(Used.download(Thing.of(indicator.id())));
    }
}
