package org.praktyki.core.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.praktyki.core.text.Slug;

/**
 * A topic tree that someone is changing: each step makes the next tree, and can be taken back. What is removed says where its
 * practices are to go. For one thread; nothing is written before {@link Categories#change}.
 */
public final class TreeDraft {

    private final CategoryTree read;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<Slug, Slug> codes = new HashMap<>();
    private Map<Slug, Long> inUse;

    /**
     * A tree, and for each removed topic the one to which its practices are to go.
     *
     * @param again does the same on another draft
     */
    private record Step(CategoryTree tree, Map<Slug, Slug> moves, Consumer<TreeDraft> again) {}

    /**
     * The same steps on another tree.
     *
     * @param draft with those that could be done there
     * @param refused how many could not
     */
    public record Rebased(TreeDraft draft, int refused) {}

    /**
     * Begins with a tree.
     *
     * @param read the tree as it was read
     * @param inUse how many practices stand in each topic
     */
    public TreeDraft(CategoryTree read, Map<Slug, Long> inUse) {
        this.read = read;
        this.inUse = Map.copyOf(inUse);
        steps.push(new Step(read, Map.of(), draft -> {}));
    }

    /** The same steps on the tree that someone else has saved meanwhile; those that it does not allow any more are left out. */
    public Rebased onto(CategoryTree current, Map<Slug, Long> counts) {
        TreeDraft other = new TreeDraft(current, counts);
        int refused = 0;
        for (Step step : List.copyOf(steps).reversed()) {
            try {
                step.again().accept(other);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        return new Rebased(other, refused);
    }

    /** The code that a topic of the draft from which the steps came has here. */
    private Slug here(Slug code) {
        return codes.getOrDefault(code, code);
    }

    /** Takes note of practices that came to topics or left them meanwhile. */
    public void recount(Map<Slug, Long> counts) {
        inUse = Map.copyOf(counts);
    }

    /** The tree as it was read. */
    public CategoryTree read() {
        return read;
    }

    /** The tree after all steps so far. */
    public CategoryTree tree() {
        return now().tree();
    }

    /** For each removed topic in which practices stand the topic to which they are to go. */
    public Map<Slug, Slug> moves() {
        return now().moves();
    }

    /** How many practices will stand in a topic itself when the moves are made. */
    public long practices(Slug code) {
        return standing(code)
                + moves().entrySet().stream()
                        .filter(move -> move.getValue().equals(code))
                        .mapToLong(move -> standing(move.getKey()))
                        .sum();
    }

    /** How many practices stand in a topic now. */
    public long standing(Slug code) {
        return inUse.getOrDefault(code, 0L);
    }

    /** What is different from the tree that was read. */
    public TreeChanges changes() {
        return TreeChanges.between(read, tree());
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return steps.size() > 1;
    }

    /** Takes the last step back. */
    public void undo() {
        if (canUndo()) {
            steps.pop();
        }
    }

    /**
     * Adds a topic as the last below another one. Its code is made from its name, and is one that no topic has or had here and
     * no practice bears.
     *
     * @param parent absent for a section
     * @return its code
     * @throws org.praktyki.core.finding.InvalidValueException where the name is missing, too long or taken below the same topic
     */
    public Slug add(String name, Optional<Slug> parent) {
        String good = checked(name, parent, topic -> true);
        Slug wanted = Slug.from(good);
        Slug code = wanted;
        for (int number = 2; isTaken(code); number++) {
            code = wanted.numbered(number);
        }
        List<Category> topics = new ArrayList<>(tree().all());
        topics.add(new Category(code, good, parent));
        Slug added = code;
        push(topics, draft -> draft.codes.put(added, draft.add(good, parent.map(draft::here))));
        return code;
    }

    private boolean isTaken(Slug code) {
        return tree().find(code).isPresent() || read.find(code).isPresent() || inUse.containsKey(code);
    }

    /**
     * Gives a topic another name; its code stays.
     *
     * @throws org.praktyki.core.finding.InvalidValueException where the name is missing, too long or taken below the same topic
     */
    public void rename(Slug code, String name) {
        Category topic = topic(code);
        String good = checked(name, topic.parent(), other -> !other.equals(topic));
        Category renamed = new Category(code, good, topic.parent());
        push(
                tree().all().stream()
                        .map(other -> other.equals(topic) ? renamed : other)
                        .toList(),
                draft -> draft.rename(draft.here(code), good));
    }

    private String checked(String name, Optional<Slug> parent, Predicate<Category> isOther) {
        return TopicName.checked(name, tree().siblings(parent).stream().filter(isOther));
    }

    /** Whether a topic can go one place up or down among those below the same one. */
    public boolean canMove(Slug code, int places) {
        List<Category> siblings = tree().siblings(topic(code).parent());
        int place = siblings.indexOf(topic(code)) + places;
        return place >= 0 && place < siblings.size();
    }

    /**
     * Changes places with a neighbour.
     *
     * @param places −1 for the one above, 1 for the one below
     * @throws IllegalArgumentException where there is none
     */
    public void move(Slug code, int places) {
        if (!canMove(code, places)) {
            throw new IllegalArgumentException("Topic " + code + " has no neighbour there");
        }
        Category topic = topic(code);
        List<Category> siblings = tree().siblings(topic.parent());
        Category neighbour = siblings.get(siblings.indexOf(topic) + places);
        List<Category> topics = new ArrayList<>(tree().all());
        Collections.swap(topics, topics.indexOf(topic), topics.indexOf(neighbour));
        push(topics, draft -> draft.move(draft.here(code), places));
    }

    /** The topics below which another one could be put: all but those that it stands above. */
    public List<Category> possibleParents(Slug code) {
        Set<Slug> own = tree().subtree(code);
        return tree().inOrder().stream()
                .filter(topic -> !own.contains(topic.code()))
                .toList();
    }

    /**
     * Puts a topic, with all below it, as the last below another one.
     *
     * @param parent absent to make it a section
     * @throws org.praktyki.core.finding.InvalidValueException where one there has its name
     * @throws IllegalArgumentException where it would stand below itself
     */
    public void moveUnder(Slug code, Optional<Slug> parent) {
        Category topic = topic(code);
        if (topic.parent().equals(parent)) {
            return;
        }
        checked(topic.name(), parent, other -> true);
        List<Category> topics = new ArrayList<>(tree().all());
        topics.remove(topic);
        topics.add(new Category(code, topic.name(), parent));
        push(topics, draft -> draft.moveUnder(draft.here(code), parent.map(draft::here)));
    }

    /** How many practices need another place when a topic and all below it are removed. */
    public long homeless(Slug code) {
        return tree().subtree(code).stream().mapToLong(this::practices).sum();
    }

    /** The topics that could take the practices of one that is removed: those that exist already, and stay. */
    public List<Category> possibleHomes(Slug code) {
        return possibleParents(code).stream()
                .filter(topic -> read.find(topic.code()).isPresent())
                .toList();
    }

    /**
     * Removes a topic and all below it.
     *
     * @param home where their practices are to go; needed where there are any
     * @throws IllegalArgumentException where practices would be without a topic
     */
    public void remove(Slug code, Optional<Slug> home) {
        Set<Slug> gone = tree().subtree(topic(code).code());
        boolean good = home.filter(h -> possibleHomes(code).contains(topic(h))).isPresent();
        if (!good && (home.isPresent() || homeless(code) > 0)) {
            throw new IllegalArgumentException("The practices of topic " + code + " need a topic that stays");
        }
        Map<Slug, Slug> moves = new LinkedHashMap<>(moves());
        home.ifPresent(h -> {
            moves.replaceAll((from, to) -> gone.contains(to) ? h : to);
            gone.stream().filter(g -> standing(g) > 0).forEach(g -> moves.put(g, h));
        });
        Stream<Category> left = tree().all().stream().filter(topic -> !gone.contains(topic.code()));
        steps.push(new Step(
                CategoryTree.of(left.toList()),
                Collections.unmodifiableMap(moves),
                draft -> draft.remove(draft.here(code), home.map(draft::here))));
    }

    private Step now() {
        return steps.element();
    }

    private Category topic(Slug code) {
        return tree().find(code).orElseThrow(() -> new IllegalArgumentException("There is no topic " + code));
    }

    private void push(List<Category> topics, Consumer<TreeDraft> again) {
        if (!topics.equals(tree().all())) {
            steps.push(new Step(CategoryTree.of(topics), moves(), again));
        }
    }
}
