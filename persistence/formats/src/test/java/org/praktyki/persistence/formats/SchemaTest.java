package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema holds what is written to it, and refuses what is not. */
class SchemaTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PracticeFormats.schema(), InputFormat.JSON);

    @Test
    void everyWrittenPracticeIsValid() {
        try (Installations from = new Installations()) {
            from.fill();
            JsonNode written = Json.MAPPER.readTree(from.text(PracticeFormats.json()));

            assertThat(written.values())
                    .hasSize(4)
                    .allSatisfy(practice -> assertThat(schema.validate(practice.toString(), InputFormat.JSON))
                            .isEmpty());
        }
    }

    @Test
    void anUnknownFieldAndAWrongValueAreNot() {
        try (Installations from = new Installations()) {
            from.fill();
            JsonNode written = Json.MAPPER.readTree(from.text(PracticeFormats.json()));
            ObjectNode practice = (ObjectNode) written.path(0);
            practice.put("color", "red").put("status", "HIDDEN");

            assertThat(schema.validate(practice.toString(), InputFormat.JSON)).hasSize(2);
        }
    }
}
