package org.praktyki.vaadin;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the panel's views, each handed what it works with. */
final class PanelInstantiator extends DefaultInstantiator {

    private final transient Map<Class<?>, Supplier<?>> makers;
    private final transient StaticFiles files;

    PanelInstantiator(VaadinService service, Desk desk, StaticFiles files) {
        super(service);
        this.files = files;
        this.makers = Map.of(
                SignInView.class, () -> new SignInView(desk),
                PanelLayout.class, () -> new PanelLayout(desk),
                PracticesView.class, () -> new PracticesView(desk),
                EditorView.class, () -> new EditorView(desk),
                NotFoundView.class, () -> new NotFoundView(desk.texts()),
                FailureView.class, () -> new FailureView(desk.texts()));
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        Supplier<?> maker = makers.get(type);
        return maker == null ? super.getOrCreate(type) : type.cast(maker.get());
    }

    /** A host's listeners are for the host's own Vaadin application. */
    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.empty();
    }

    @Override
    public Stream<IndexHtmlRequestListener> getIndexHtmlRequestListeners(Stream<IndexHtmlRequestListener> added) {
        return Stream.concat(added, Stream.of(new IndexPage(files)));
    }
}
