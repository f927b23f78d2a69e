package org.praktyki.persistence.jdbi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Relations;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** What stands for a field that came later than a document. A contact of unknown kind is treated as a person's. */
final class AbsentValues extends ValueDeserializerModifier {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            Life.class, Life.NEW,
            Relations.class, Relations.NONE,
            Identifiers.class, Identifiers.NONE,
            Custody.class, Custody.UNSTATED,
            Contact.Kind.class, Contact.Kind.PERSON);

    private AbsentValues() {}

    static JacksonModule module() {
        return new SimpleModule("absent values").setDeserializerModifier(new AbsentValues());
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
        return withAbsent(bean.getBeanClass(), deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        return withAbsent(type.getRawClass(), deserializer);
    }

    private static ValueDeserializer<?> withAbsent(Class<?> type, ValueDeserializer<?> deserializer) {
        Object value = VALUES.get(type);
        return value == null ? deserializer : new WithAbsent(deserializer, value);
    }

    private static final class WithAbsent extends DelegatingDeserializer {
        private final Object absent;

        WithAbsent(ValueDeserializer<?> deserializer, Object absent) {
            super(deserializer);
            this.absent = absent;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new WithAbsent(delegate, absent);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return absent;
        }
    }
}
