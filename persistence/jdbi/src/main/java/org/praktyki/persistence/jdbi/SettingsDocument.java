package org.praktyki.persistence.jdbi;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.SectionTemplate;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.TileSource;
import org.praktyki.core.spi.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The settings as the JSON document that is stored. A setting that came later than a document has its default. */
final class SettingsDocument {

    private static final JsonMapper MAPPER = DocumentMixins.addTo(JsonMapper.builder())
            .addMixIn(SectionTemplate.class, Headings.class)
            .changeDefaultPropertyInclusion(inclusion ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SettingsDocument() {}

    static String write(Settings settings) {
        return MAPPER.writeValueAsString(settings);
    }

    static Settings read(String document) {
        try {
            return MAPPER.readValue(document, Stored.class).settings();
        } catch (JacksonException e) {
            throw new StorageException("The stored settings cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Each of the settings, where the document has it. */
    private record Stored(
            @Nullable String name,
            Optional<FileKey> logo,
            @Nullable List<String> languages,
            @Nullable SectionTemplate sections,
            @Nullable Period auditRetention,
            @Nullable Period reviewEvery,
            @Nullable Period messageRetention,
            Optional<List<String>> synonyms,
            Optional<TileSource> tiles,
            @Nullable PublicUsage usage,
            long version) {

        Settings settings() {
            Settings absent = Settings.DEFAULT;
            return new Settings(
                    orElse(name, absent.name()),
                    logo,
                    orElse(languages, absent.languages()),
                    orElse(sections, absent.sections()),
                    orElse(auditRetention, absent.auditRetention()),
                    orElse(reviewEvery, absent.reviewEvery()),
                    orElse(messageRetention, absent.messageRetention()),
                    synonyms,
                    tiles,
                    orElse(usage, absent.usage()),
                    version);
        }

        private static <T> T orElse(@Nullable T value, T absent) {
            return value == null ? absent : value;
        }
    }

    @SuppressWarnings("UnusedVariable") // the parameter only says which constructor is meant
    private abstract static class Headings {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Headings(List<SectionTemplate.Heading> headings) {}

        @JsonValue
        abstract List<SectionTemplate.Heading> headings();
    }
}
