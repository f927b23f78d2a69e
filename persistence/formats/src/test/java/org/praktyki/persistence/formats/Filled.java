package org.praktyki.persistence.formats;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a sample leaves empty, so that a field that is added later cannot be forgotten. */
final class Filled {

    private Filled() {}

    /** The paths of all components that are empty in every value of their record. */
    static List<String> emptyParts(Record root) {
        List<String> empty = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        look(root.getClass().getSimpleName(), root, empty, filled);
        return empty.stream().filter(path -> !filled.contains(path)).distinct().toList();
    }

    private static void look(String path, Object value, List<String> empty, List<String> filled) {
        List<?> parts = parts(value);
        if (parts.isEmpty()) {
            empty.add(path);
        }
        for (Object part : parts) {
            filled.add(path);
            if (part instanceof Record inner) {
                for (RecordComponent component : inner.getClass().getRecordComponents()) {
                    String below = inner.getClass().getSimpleName() + "." + component.getName();
                    look(below, get(inner, component), empty, filled);
                }
            }
        }
    }

    private static List<?> parts(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.stream().toList();
            case Collection<?> all -> List.copyOf(all);
            case Map<?, ?> map -> List.copyOf(map.values());
            default -> List.of(value);
        };
    }

    private static Object get(Record part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
