package org.praktyki.persistence.jdbi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.metric.Formula;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Period;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;
import org.praktyki.core.replication.ReplicationId;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Regon;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.json.JsonMapper;

/** How the core's values look in JSON where their records do not say it by themselves; the core knows nothing of Jackson. */
@SuppressWarnings("UnusedVariable") // parameters here only say which constructor is meant
final class DocumentMixins {

    static final String FORMAT_FIELD = "format";

    private DocumentMixins() {}

    static JsonMapper.Builder addTo(JsonMapper.Builder builder) {
        for (Class<?> value : List.of(
                Slug.class,
                EmailAddress.class,
                WebAddress.class,
                PhoneNumber.class,
                FileKey.class,
                Teryt.class,
                Nip.class,
                Regon.class,
                Krs.class,
                Formula.class)) {
            builder.addMixIn(value, PlainString.class);
        }
        return builder.addMixIn(PracticeId.class, PlainUuid.class)
                .addMixIn(ContactId.class, PlainUuid.class)
                .addMixIn(PartnerId.class, PlainUuid.class)
                .addMixIn(PartnershipId.class, PlainUuid.class)
                .addMixIn(ReplicationId.class, PlainUuid.class)
                .addMixIn(IndicatorId.class, PlainUuid.class)
                .addMixIn(OutcomeId.class, PlainUuid.class)
                .addMixIn(Period.class, PeriodText.class)
                .addMixIn(PartialDate.class, Edtf.class)
                .addMixIn(Names.class, AllNames.class)
                .addMixIn(Funder.class, NameOrMore.class)
                .addMixIn(RichText.class, Html.class)
                .addMixIn(Practice.class, Numbered.class)
                .addMixIn(Presentation.class, Sections.class)
                .addMixIn(Section.class, HeadingAndHtml.class)
                .addMixIn(Attachment.class, Typed.class)
                .addMixIn(GeoPoint.class, LatLon.class);
    }

    @JsonAppend(prepend = true, attrs = @JsonAppend.Attr(FORMAT_FIELD))
    private interface Numbered {}

    private abstract static class PlainString {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainString(String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class PlainUuid {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainUuid(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    private abstract static class Edtf {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Edtf(String edtf) {}

        @JsonValue
        abstract String edtf();
    }

    private abstract static class PeriodText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Period of(String text) {
            return Period.of(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private abstract static class AllNames {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AllNames(List<Name> all) {}

        @JsonValue
        abstract List<Name> all();
    }

    private abstract static class Html {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static RichText ofHtml(String html) {
            return RichText.ofHtml(html);
        }

        @JsonValue
        abstract String html();
    }

    /** In older documents a funder is its name alone. */
    private abstract static class NameOrMore {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        NameOrMore(String name, Optional<WebAddress> website, Optional<Attachment> logo) {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Funder named(String name) {
            return Funder.named(name);
        }
    }

    private abstract static class Sections {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Sections(List<Section> sections) {}

        @JsonValue
        abstract List<Section> sections();
    }

    private abstract static class HeadingAndHtml {
        @JsonProperty("html")
        abstract RichText body();
    }

    private abstract static class LatLon {
        @JsonProperty("lat")
        abstract double latitude();

        @JsonProperty("lon")
        abstract double longitude();
    }

    private abstract static class Typed {
        @JsonProperty("type")
        abstract String mediaType();
    }
}
