package org.praktyki.persistence.jdbi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.spi.StorageException;
import tools.jackson.databind.JsonNode;

/** The types of columns that the migrations use: how their values are read, and what they look like in an archive. */
enum ColumnType {
    TEXT,
    WHOLE,
    DECIMAL,
    TRUTH,
    DATE,
    MOMENT,
    IDENTITY;

    /** As many digits as the columns hold, also where they are zeros. */
    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** The type that the information schema of either database calls this, in small letters. */
    static ColumnType named(String name) {
        return switch (name) {
            case "character varying", "text", "character large object" -> TEXT;
            case "bigint", "integer" -> WHOLE;
            case "numeric", "decimal" -> DECIMAL;
            case "boolean" -> TRUTH;
            case "date" -> DATE;
            case "timestamp with time zone" -> MOMENT;
            case "uuid" -> IDENTITY;
            default -> throw new StorageException("Backups know no columns of the type " + name);
        };
    }

    /** A value as it is bound to a statement. */
    @Nullable
    Object read(ResultSet row, String column) throws SQLException {
        Object value = switch (this) {
            case TEXT -> row.getString(column);
            case WHOLE -> row.getLong(column);
            case DECIMAL -> row.getBigDecimal(column);
            case TRUTH -> row.getBoolean(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case MOMENT -> row.getObject(column, OffsetDateTime.class);
            case IDENTITY -> row.getObject(column, UUID.class);
        };
        return row.wasNull() ? null : value;
    }

    /** The JDBC type by which a null is bound. */
    int ofNull() {
        return switch (this) {
            case TEXT -> Types.VARCHAR;
            case WHOLE -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case TRUTH -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case IDENTITY -> Types.OTHER;
        };
    }

    /** What stands for a value in an archive: text, a number, or true or false. */
    Object toJson(Object value) {
        return switch (this) {
            case TEXT, WHOLE, TRUTH -> value;
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case DATE, IDENTITY -> value.toString();
            case MOMENT -> MICROSECONDS.format(((OffsetDateTime) value).toInstant());
        };
    }

    /**
     * The value that stands in an archive.
     *
     * @throws RuntimeException where it is of another type
     */
    Object fromJson(JsonNode value) {
        return switch (this) {
            case TEXT -> value.stringValue();
            case WHOLE -> value.longValue();
            case DECIMAL -> new BigDecimal(value.stringValue());
            case TRUTH -> value.booleanValue();
            case DATE -> LocalDate.parse(value.stringValue());
            case MOMENT -> Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC);
            case IDENTITY -> UUID.fromString(value.stringValue());
        };
    }
}
