package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Member;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.servlet.PartnerView.Link;
import org.praktyki.servlet.PartnerView.Part;
import org.praktyki.servlet.PartnerView.Spell;
import org.praktyki.servlet.PartnershipView.DayChoice;
import org.praktyki.servlet.PartnershipView.Group;
import org.praktyki.servlet.PartnershipView.Members;
import org.praktyki.servlet.PartnershipView.Person;
import org.praktyki.servlet.PartnershipView.Source;
import org.praktyki.servlet.PartnershipView.Step;
import org.praktyki.servlet.PartnershipView.Undertaking;

/** Gathers what the page of a partnership shows. */
final class PartnershipViews {

    private static final String POLISH = Language.DEFAULT.tag();

    private final Praktyki praktyki;
    private final Directory directory;
    private final Partnership partnership;
    private final DayParams asked;
    private final Texts texts;
    private final Links links;
    private final LocalDate today;
    private final LocalDate day;

    PartnershipViews(Praktyki praktyki, Directory directory, Partnership partnership, DayParams asked, Visit visit) {
        this.praktyki = praktyki;
        this.directory = directory;
        this.partnership = partnership;
        this.asked = asked;
        this.texts = visit.texts();
        this.links = visit.links();
        this.today = praktyki.practices().today();
        this.day = asked.on().orElse(today);
    }

    PartnershipView of(LinkedData data) {
        return new PartnershipView(
                RosterCard.full(partnership.names().on(day)),
                partnership.form().label(locale()),
                RosterCard.place(partnership.seat()),
                texts.term(partnership.term()),
                choice(),
                members(),
                sources(),
                names(),
                new Prose(partnership.mission(), POLISH),
                partnership.goals().stream()
                        .map(goal -> Typography.text(goal, POLISH))
                        .toList(),
                partnership.initiatives().stream().map(this::undertaking).toList(),
                new PublicTasks(praktyki, directory, partnership, day, texts, links).all(),
                practices(),
                files(),
                topics(),
                partnership.websites().stream().map(Value::website).toList(),
                Timelines.of(partnership, directory, today, day, texts),
                data);
    }

    private Locale locale() {
        return texts.language().locale();
    }

    private String address(Map<String, List<String>> parameters) {
        return links.list(PartnershipRoster.PATH + "/" + partnership.slug(), parameters);
    }

    private Step step(LocalDate on) {
        return new Step(Day.of(on, texts), address(Map.of(DayParams.ON, List.of(on.toString()))), on.equals(day));
    }

    private DayChoice choice() {
        List<LocalDate> days = ChangeDays.of(partnership, directory);
        return new DayChoice(
                address(Map.of()),
                Day.of(day, texts),
                Optional.of(address(Map.of())).filter(here -> !day.equals(today)),
                days.stream().filter(day::isAfter).reduce((one, next) -> next).map(this::step),
                days.stream().filter(day::isBefore).findFirst().map(this::step),
                days.stream().map(this::step).toList());
    }

    private Members members() {
        Optional<Citation> source =
                asked.source().map(number -> partnership.citations().get(number - 1));
        List<Member> all = source.map(citation -> directory.membersBy(partnership, citation))
                .orElseGet(() -> directory.membersOn(partnership, day));
        Map<MemberRole, List<Member>> byRole = all.stream()
                .collect(Collectors.groupingBy(
                        member -> member.membership().role(), LinkedHashMap::new, Collectors.toList()));
        String doubt = source.isPresent()
                ? ""
                : switch (partnership.term().on(day)) {
                    case CERTAIN -> "";
                    case POSSIBLE -> texts.say("partnership.perhaps");
                    case NONE -> texts.say("partnership.absent");
                };
        return new Members(
                source.map(citation -> texts.say("partnership.by", Typography.text(citation.title(), POLISH)))
                        .orElseGet(() -> texts.say("partnership.on", texts.date(day))),
                doubt,
                all.size(),
                byRole.entrySet().stream()
                        .map(group -> new Group(
                                texts.say("partnership.role." + group.getKey()),
                                group.getValue().stream().map(this::person).toList()))
                        .toList());
    }

    private Person person(Member member) {
        return new Person(
                new Link(
                        RosterCard.full(member.partner().names().on(day)),
                        links.partner(member.partner().slug())),
                texts.term(member.membership().term()),
                member.certainty() == Certainty.POSSIBLE);
    }

    private List<Source> sources() {
        List<Citation> citations = partnership.citations();
        return IntStream.range(0, citations.size())
                .mapToObj(i -> source(i + 1, citations.get(i)))
                .toList();
    }

    private Source source(int number, Citation citation) {
        return new Source(
                Typography.text(citation.title(), POLISH),
                address(Map.of(DayParams.SOURCE, List.of(Integer.toString(number)))),
                citation.address().map(Value::website),
                citation.asOf().map(date -> Day.of(date, texts)),
                asked.source().filter(chosen -> chosen == number).isPresent());
    }

    private List<Spell> names() {
        List<Name> all = partnership.names().all();
        return all.size() == 1 && texts.term(all.get(0).term()).isEmpty()
                ? List.of()
                : all.reversed().stream()
                        .map(name -> new Spell(RosterCard.full(name), "", texts.term(name.term())))
                        .toList();
    }

    private Undertaking undertaking(Initiative initiative) {
        List<Integer> widths = praktyki.attachments().widths();
        return new Undertaking(
                Typography.text(initiative.title(), POLISH),
                texts.term(initiative.term()),
                new Prose(initiative.description(), POLISH),
                widths.isEmpty()
                        ? List.of()
                        : initiative.pictures().stream()
                                .filter(Attachment::isPicture)
                                .map(picture -> picture(picture, widths))
                                .toList());
    }

    private PartnershipView.Picture picture(Attachment file, List<Integer> widths) {
        String path = PartnershipRoster.PATH + "/" + partnership.slug();
        return new PartnershipView.Picture(
                links.picture(path, file, widths.get(0)),
                links.picture(path, file, widths.get(widths.size() - 1)),
                file.dimensions().orElseThrow().fittedTo(widths.get(0)),
                file.description().orElseGet(() -> texts.say("pictures.undescribed", file.name())));
    }

    private List<Part> practices() {
        List<PracticeId> ids = partnership.practices();
        Map<PracticeId, Practice> shown = (ids.isEmpty()
                        ? List.<Practice>of()
                        : praktyki.practices().published(ids))
                .stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        return ids.stream()
                .filter(shown::containsKey)
                .map(shown::get)
                .map(practice -> {
                    var title = Typography.set(practice.title(texts.language().tag()));
                    return new Part(
                            new Link(title.value(), links.practice(practice.slug())),
                            title.language(),
                            Card.place(practice.recordCard()),
                            "");
                })
                .toList();
    }

    private List<Gallery.Download> files() {
        String path = PartnershipRoster.PATH + "/" + partnership.slug() + "/attachments/";
        Stream<Gallery.Download> act = partnership.foundingAct().stream()
                .map(file -> Gallery.download(file, links.file(path, file), texts, POLISH))
                .map(file -> file.described(texts.say("partnership.act")));
        Stream<Gallery.Download> documents = partnership.documents().stream()
                .map(file -> Gallery.download(file, links.file(path, file), texts, POLISH));
        return Stream.concat(act, documents).toList();
    }

    private List<Link> topics() {
        CategoryTree tree = praktyki.categories().tree();
        return tree.inOrder().stream()
                .filter(topic -> partnership.topics().contains(topic.code()))
                .map(topic -> new Link(Typography.text(topic.name(), POLISH), links.topic(topic.code())))
                .toList();
    }
}
