package org.praktyki.vaadin;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;

/** Finishes the one page that holds the panel: its language, its style sheets, our own elements and its policy. */
final class IndexPage implements IndexHtmlRequestListener {

    private final transient Desk desk;
    private final transient StaticFiles files;
    private final transient SecureRandom random = new SecureRandom();

    IndexPage(Desk desk, StaticFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Document page = response.getDocument();
        Texts texts = Texts.of(Desk.language());
        page.getElementsByTag("html").attr("lang", texts.locale().toLanguageTag());
        page.title(desk.site(texts));
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.head().appendElement("link").attr("rel", "icon").attr("href", "data:,");
        for (String address : files.styles()) {
            page.head().appendElement("link").attr("rel", "stylesheet").attr("href", address);
        }
        for (String address : files.elements()) {
            page.head().appendElement("script").attr("type", "module").attr("src", address);
        }
        page.body().appendElement("noscript").text(texts.get("noscript"));
        String nonce = nonce();
        page.getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader(SecurityHeaders.POLICY, SecurityHeaders.pagePolicy(nonce));
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
