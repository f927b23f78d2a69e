package org.praktyki.servlet;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.Praktyki;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;

/** What other sites are told of the pages that they may show. */
final class OEmbedPages {

    private static final OEmbedSize CARD = new OEmbedSize(600, 320);
    private static final OEmbedSize LIST = new OEmbedSize(600, 600);
    private static final OEmbedSize MAP = new OEmbedSize(600, 640);

    private final Praktyki praktyki;
    private final Widgets widgets;
    private final Renderer renderer;

    OEmbedPages(Praktyki praktyki, Widgets widgets, Renderer renderer) {
        this.praktyki = praktyki;
        this.widgets = widgets;
        this.renderer = renderer;
    }

    /**
     * What another site puts into its page. WordPress takes a quotation and a frame, and knows both by their class.
     *
     * @param address of the page
     * @param title of the page
     * @param frame the address of what is shown in its place
     * @param size of the frame
     */
    record Snippet(String address, String title, String frame, OEmbedSize size) {}

    /**
     * What is told of a page.
     *
     * @param size at most
     * @return empty where there is no such page, or not before the public
     */
    Optional<OEmbedAnswer> answer(Embeddable page, Site site, URI home, OEmbedSize size) {
        Telling telling = new Telling(page, site, new Links(home.toString(), page.language()), size);
        return switch (page.kind()) {
            case PRACTICE -> practice(telling);
            case LIST -> many(telling, "list", LIST);
            case MAP -> many(telling, "map", MAP);
            case PREVIEW -> Optional.empty();
        };
    }

    /** A page, whose it is, what its addresses begin with, and how large it may be. */
    private record Telling(Embeddable page, Site site, Links links, OEmbedSize most) {

        Texts texts() {
            return new Texts(page.language());
        }

        /** The address of a widget's frame. */
        String frame(String widget, Map<String, List<String>> parameters) {
            Map<String, List<String>> all = new LinkedHashMap<>(parameters);
            if (page.language() != Language.DEFAULT) {
                all.put(Params.LANG, List.of(page.language().tag()));
            }
            return links.in(Language.DEFAULT).list(Frames.PATH + widget, all);
        }
    }

    private Optional<OEmbedAnswer> practice(Telling telling) {
        Embeddable page = telling.page();
        Optional<Shown> shown = PracticePages.published(praktyki, page.slug()).map(Shown::published);
        return shown.filter(
                        one -> Shown.Part.ofPath(page.part()).filter(one::has).isPresent())
                .map(one -> practice(telling, one));
    }

    private OEmbedAnswer practice(Telling telling, Shown shown) {
        Practice practice = shown.practice();
        String language = telling.page().language().tag();
        String title = practice.title(language).value();
        String address = telling.links().page(shown.path() + telling.page().part());
        String frame =
                telling.frame("card", Map.of("practice", List.of(practice.slug().value())));
        return answer(
                telling, new Snippet(address, title, frame, telling.most().within(CARD)), thumbnail(telling, shown));
    }

    /** The largest version of the first picture that fits. */
    private Optional<OEmbedAnswer.Picture> thumbnail(Telling telling, Shown shown) {
        return shown.practice().attachments().stream()
                .filter(Attachment::isPicture)
                .findFirst()
                .flatMap(picture -> praktyki.attachments().widths().stream()
                        .map(width -> version(telling, shown, picture, width))
                        .filter(version -> version.size().fits(telling.most()))
                        .max(Comparator.comparingInt(version -> version.size().width())));
    }

    private static OEmbedAnswer.Picture version(Telling telling, Shown shown, Attachment picture, int width) {
        Dimensions size = picture.dimensions().orElseThrow().fittedTo(width);
        return new OEmbedAnswer.Picture(
                telling.links().picture(shown, picture, width), new OEmbedSize(size.width(), size.height()));
    }

    /** A list or a map, narrowed down by whatever its widget can be narrowed down by as well. */
    private Optional<OEmbedAnswer> many(Telling telling, String widget, OEmbedSize usual) {
        return widgets.named(widget).flatMap(known -> {
            CategoryTree tree = praktyki.categories().tree();
            try {
                Asked asked = Params.read(telling.page().query(), Set.of(), tree, ListPage.SIZE);
                return Optional.of(many(telling, known, usual, asked, tree));
            } catch (BadParamsException e) {
                // the page itself refuses such an address
                return Optional.empty();
            }
        });
    }

    private OEmbedAnswer many(Telling telling, Widget widget, OEmbedSize usual, Asked asked, CategoryTree tree) {
        boolean isMap = telling.page().kind() == Embeddable.Kind.MAP;
        Map<String, List<String>> shown = asked.without(Params.SIZE);
        shown.keySet()
                .removeIf(name -> widget.options().stream()
                        .noneMatch(option -> option.name().equals(name)));
        return answer(
                telling,
                new Snippet(
                        isMap
                                ? telling.links().map(asked.given())
                                : telling.links().list(asked.given()),
                        isMap ? telling.texts().say("map.heading") : ListPage.heading(asked, tree, telling.texts()),
                        telling.frame(widget.name(), shown),
                        telling.most().within(usual)),
                Optional.empty());
    }

    private OEmbedAnswer answer(Telling telling, Snippet snippet, Optional<OEmbedAnswer.Picture> thumbnail) {
        return new OEmbedAnswer(
                snippet.title(),
                telling.site().name(),
                telling.links().home(),
                renderer.html("oembed", snippet),
                snippet.size(),
                thumbnail);
    }
}
