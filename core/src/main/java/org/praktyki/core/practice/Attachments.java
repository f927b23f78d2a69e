package org.praktyki.core.practice;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.FileName;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.file.Swept;
import org.praktyki.core.file.TakenFile;
import org.praktyki.core.file.Thumbnail;
import org.praktyki.core.file.Thumbnails;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.SettingsStore;

/**
 * The files of practices. Who may change a practice may change its files; the commands go through {@link Practices}, which
 * decides that. Within a practice a file is known by its name, which it has alone.
 */
public final class Attachments {

    /** Longer than anyone keeps a form open between an upload and saving the practice that names it. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int TRIES = 20;
    private static final String FIELD = "attachments";
    private static final String LOGO = "funding.funders.logo";

    private final Practices practices;
    private final PracticeStore store;
    private final DraftStore drafts;
    private final SettingsStore settings;
    private final List<AggregateStore<?, ?>> others;
    private final FileStore files;
    private final FileIntake intake;
    private final Thumbnails thumbnails;
    private final FileTexts texts;
    private final Clock clock;

    /**
     * Adds files to practices by way of an intake into the store.
     *
     * @param others what else names files, which are not swept away
     */
    public Attachments(
            Practices practices,
            PracticeStore store,
            DraftStore drafts,
            SettingsStore settings,
            List<AggregateStore<?, ?>> others,
            FileStore files,
            FileIntake intake,
            Thumbnails thumbnails,
            FileTexts texts,
            Clock clock) {
        this.practices = practices;
        this.store = store;
        this.drafts = drafts;
        this.settings = settings;
        this.others = List.copyOf(others);
        this.files = files;
        this.intake = intake;
        this.thumbnails = thumbnails;
        this.texts = texts;
        this.clock = clock;
    }

    /** What uploads are let in. */
    public FileLimits limits() {
        return intake.limits();
    }

    /**
     * Takes an upload in for a practice that is being edited, without saving the practice: whoever edits it adds what is
     * returned to its attachments, and saves. A file that no practice names within a day is swept away.
     *
     * @param practice as it is being edited; may be new
     * @param name as the sender called it; made safe, and numbered where the practice has a file of that name
     * @param content read to its end or to the limit, not closed
     * @throws InvalidException saying why the file is not let in
     * @throws IOException where the content cannot be read or kept; nothing of it is left then
     * @throws org.praktyki.core.account.DeniedException where the actor may not save the practice
     */
    public Attachment upload(Actor actor, Practice practice, String name, InputStream content) throws IOException {
        // asked before the first byte is read
        practices.requireEditing(actor, practice);
        requireRoom(practice, name);
        TakenFile taken = intake.take(FIELD, name, content);
        return Attachment.of(taken).named(freeName(taken.name(), practice));
    }

    /**
     * Takes in the sign of a body that paid, for a practice that is being edited, as {@link #upload} does with its files.
     *
     * @throws InvalidException saying why the file is not let in; a file that is no picture is not
     * @throws IOException where the content cannot be read or kept; nothing of it is left then
     * @throws org.praktyki.core.account.DeniedException where the actor may not save the practice
     */
    public Attachment uploadLogo(Actor actor, Practice practice, String name, InputStream content) throws IOException {
        practices.requireEditing(actor, practice);
        TakenFile taken = intake.take(LOGO, name, content);
        if (!taken.type().isPicture()) {
            throw new InvalidException(List.of(new Finding(LOGO, name, Problem.FILE_TYPE_NOT_ALLOWED)));
        }
        return Attachment.of(taken);
    }

    /**
     * Takes an upload in and adds it to a practice.
     *
     * @return the practice as saved
     * @throws NoSuchElementException where there is no such practice
     * @throws InvalidException saying why the file is not let in
     * @throws IOException where the content cannot be read or kept; the practice stays as it was
     */
    public Practice add(Actor actor, PracticeId id, String name, InputStream content) throws IOException {
        Practice practice = practices.find(actor, id).orElseThrow();
        Attachment attachment = upload(actor, practice, name, content);
        return change(actor, id, now -> {
            requireRoom(now, name);
            List<Attachment> attachments = new ArrayList<>(now.attachments());
            attachments.add(attachment.named(freeName(FileName.clean(attachment.name()), now)));
            return with(now, attachments);
        });
    }

    /**
     * Says what a file is or what is seen on it, and who made it; empty texts take back what was said.
     *
     * @throws NoSuchElementException where there is no such practice, or it has no such file
     * @throws InvalidException where a text is too long
     */
    public Practice describe(Actor actor, PracticeId id, String name, String description, String author) {
        return change(actor, id, now -> {
            int at = position(now, name);
            requireFit(FIELD + "[" + at + "].", description, author);
            List<Attachment> attachments = new ArrayList<>(now.attachments());
            attachments.set(at, attachments.get(at).described(description, author));
            return with(now, attachments);
        });
    }

    /**
     * Takes a file off a practice. Earlier versions of the practice still name it.
     *
     * @throws NoSuchElementException where there is no such practice, or it has no such file
     */
    public Practice remove(Actor actor, PracticeId id, String name) {
        return change(actor, id, now -> {
            List<Attachment> attachments = new ArrayList<>(now.attachments());
            attachments.remove(position(now, name));
            return with(now, attachments);
        });
    }

    /** Changes the practice as it is now; where someone else saves it in that moment, the change is made to theirs. */
    private Practice change(Actor actor, PracticeId id, UnaryOperator<Practice> change) {
        for (int attempt = 1; ; attempt++) {
            Practice now = practices.find(actor, id).orElseThrow();
            try {
                return practices.save(actor, change.apply(now));
            } catch (ConflictException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Practice with(Practice practice, List<Attachment> attachments) {
        return practice.toBuilder().attachments(attachments).build();
    }

    private static int position(Practice practice, String name) {
        List<String> names =
                practice.attachments().stream().map(Attachment::name).toList();
        if (!names.contains(name)) {
            throw new NoSuchElementException("Practice " + practice.id() + " has no file " + name);
        }
        return names.indexOf(name);
    }

    private void requireRoom(Practice practice, String name) {
        if (practice.attachments().size() >= intake.limits().files()) {
            throw new InvalidException(List.of(new Finding(FIELD, name, Problem.TOO_MANY_FILES)));
        }
    }

    private static void requireFit(String path, String description, String author) {
        List<Finding> findings = new ArrayList<>();
        if (description.length() > Attachment.MAX_DESCRIPTION) {
            findings.add(new Finding(path + "description", description, Problem.TOO_LONG));
        }
        if (author.length() > Attachment.MAX_AUTHOR) {
            findings.add(new Finding(path + "author", author, Problem.TOO_LONG));
        }
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }

    /** Names that differ only in case count as one: some systems would overwrite the one with the other. */
    private static String freeName(FileName wished, Practice practice) {
        Set<String> taken = practice.attachments().stream()
                .map(file -> file.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        FileName name = wished;
        for (int number = 2; taken.contains(name.value().toLowerCase(Locale.ROOT)); number++) {
            name = wished.numbered(number);
        }
        return name.value();
    }

    /** Opens the content of a practice's file; the caller closes it. Empty where it is lost. */
    public Optional<InputStream> open(Attachment attachment) throws IOException {
        return files.open(attachment.key());
    }

    /** The widths in pixels that pictures can be shown in, smallest first; none where there are no thumbnails. */
    public List<Integer> widths() {
        return thumbnails.widths();
    }

    /**
     * The small version of a picture.
     *
     * @param width one of {@link #widths()}
     * @return empty where the file is no picture, is lost, or cannot be decoded
     * @throws IOException where it cannot be read or made
     */
    public Optional<Thumbnail> thumbnail(Attachment attachment, int width) throws IOException {
        return attachment.isPicture() ? thumbnails.of(attachment.key(), width) : Optional.empty();
    }

    /**
     * Removes the contents that no practice names, in no version and no draft, nor anything else, once they are a day old, and the
     * small versions of pictures and the words of files that are gone. The installation's own sign stays.
     *
     * @throws IOException where the store cannot be listed or written
     */
    public Swept sweep(Actor actor) throws IOException {
        actor.require(Permission.MANAGE_INSTALLATION);
        // what is saved from a draft in this moment is found in the one or in the other
        Set<FileKey> inUse = new HashSet<>(drafts.filesInUse());
        inUse.addAll(store.filesInUse());
        others.forEach(other -> inUse.addAll(other.filesInUse()));
        settings.read().logo().ifPresent(inUse::add);
        Swept swept = files.sweep(inUse, clock.instant().minus(GRACE));
        thumbnails.retain(inUse);
        texts.retain(inUse);
        return swept;
    }
}
