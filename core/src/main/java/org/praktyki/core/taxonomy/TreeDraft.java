package org.praktyki.core.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.Slug;

/**
 * A topic tree that someone is changing: each step makes the next tree, and can be taken back. What is removed says where its
 * practices are to go. For one thread; nothing is written before {@link Categories#change}.
 */
public final class TreeDraft {

    /** How long a name may be, in characters. */
    public static final int MAX_NAME = 100;

    private final CategoryTree read;
    private final Map<Slug, Long> inUse;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** A tree, and for each removed topic the one to which its practices are to go. */
    private record Step(CategoryTree tree, Map<Slug, Slug> moves) {}

    /**
     * Begins with a tree.
     *
     * @param read the tree as it was read
     * @param inUse how many practices stand in each topic
     */
    public TreeDraft(CategoryTree read, Map<Slug, Long> inUse) {
        this.read = read;
        this.inUse = Map.copyOf(inUse);
        steps.push(new Step(read, Map.of()));
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

    private long standing(Slug code) {
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
     * @throws InvalidValueException where the name is missing, too long or taken below the same topic
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
        push(topics);
        return code;
    }

    private boolean isTaken(Slug code) {
        return tree().find(code).isPresent() || read.find(code).isPresent() || inUse.containsKey(code);
    }

    /**
     * Gives a topic another name; its code stays.
     *
     * @throws InvalidValueException where the name is missing, too long or taken below the same topic
     */
    public void rename(Slug code, String name) {
        Category topic = topic(code);
        String good = checked(name, topic.parent(), other -> !other.equals(topic));
        put(new Category(code, good, topic.parent()));
    }

    private String checked(String name, Optional<Slug> parent, Predicate<Category> isOther) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new InvalidValueException(name, Problem.REQUIRED);
        }
        if (stripped.length() > MAX_NAME) {
            throw new InvalidValueException(name, Problem.TOO_LONG);
        }
        if (tree().siblings(parent).stream().filter(isOther).anyMatch(other -> other.isNamed(stripped))) {
            throw new InvalidValueException(name, Problem.TAKEN);
        }
        return stripped;
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
        push(topics);
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
     * @throws InvalidValueException where one there has its name
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
        push(topics);
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
        steps.push(new Step(CategoryTree.of(left.toList()), Collections.unmodifiableMap(moves)));
    }

    private Step now() {
        return steps.element();
    }

    private Category topic(Slug code) {
        return tree().find(code).orElseThrow(() -> new IllegalArgumentException("There is no topic " + code));
    }

    private void put(Category changed) {
        push(tree().all().stream()
                .map(topic -> topic.code().equals(changed.code()) ? changed : topic)
                .toList());
    }

    private void push(List<Category> topics) {
        if (!topics.equals(tree().all())) {
            steps.push(new Step(CategoryTree.of(topics), moves()));
        }
    }
}
