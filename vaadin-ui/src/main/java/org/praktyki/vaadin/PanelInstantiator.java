package org.praktyki.vaadin;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the panel's views, each handed what it works with. */
final class PanelInstantiator extends DefaultInstantiator {

    private final transient Map<Class<?>, Supplier<?>> makers = new HashMap<>();
    private final transient Desk desk;
    private final transient StaticFiles files;

    PanelInstantiator(VaadinService service, Desk desk, StaticFiles files) {
        super(service);
        this.desk = desk;
        this.files = files;
        makers.put(SignInView.class, () -> new SignInView(desk));
        makers.put(PanelLayout.class, () -> new PanelLayout(desk));
        makers.put(NotFoundView.class, () -> new NotFoundView(desk));
        makers.put(DeniedView.class, () -> new DeniedView(desk));
        makers.put(FailureView.class, () -> new FailureView(desk));
        PanelView.ALL.forEach(view -> makers.put(view.type(), () -> view.maker().apply(desk)));
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
        return Stream.concat(added, Stream.of(new IndexPage(desk, files)));
    }
}
