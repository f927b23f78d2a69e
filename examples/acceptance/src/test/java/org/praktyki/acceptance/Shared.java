package org.praktyki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What all tests of a run share: a test (or its {@code @BeforeAll}) that has a parameter of type {@link Browser} or {@link RunningPortal} is
 * given it, started where it is the first to ask and closed after the last test.
 *
 * <p>The shared portal has the demonstration's data. A test may use it that looks only at practices and accounts of its own, or at
 * what no other changes; whoever stops the portal, changes what all of it shows (topics, texts of sections), or counts what it holds,
 * {@linkplain RunningPortal#start starts one of its own}, which is a matter of seconds.
 */
final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == RunningPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store ofTheRun = context.getRoot().getStore(Namespace.create(Shared.class));
        return parameter.getParameter().getType() == Browser.class
                ? ofTheRun.getOrComputeIfAbsent(Browser.class, type -> Browser.launch())
                : ofTheRun.getOrComputeIfAbsent(RunningPortal.class, type -> portal());
    }

    private static RunningPortal portal() {
        try {
            return RunningPortal.start(Files.createTempDirectory(Path.of("target"), "portal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
