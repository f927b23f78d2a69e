package org.praktyki.core.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.praktyki.core.settings.SecretStore;

/** Secrets by their names. */
final class InMemorySecrets implements SecretStore {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public String get(String name, Supplier<String> maker) {
        return secrets.computeIfAbsent(name, absent -> maker.get());
    }
}
