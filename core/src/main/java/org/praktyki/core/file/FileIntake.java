package org.praktyki.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * Where uploads come in: looks at the content, decides whether it is let in and under which name, has it scanned, takes out of
 * pictures what is nobody's business, and keeps it. What anyone says of the content's type is not asked.
 *
 * <ul>
 *   <li>A name without an ending gets the one of its type.
 *   <li>A picture under the ending of another kind of picture gets the right one: telephones and messengers mix them up.
 *   <li>Every other ending that contradicts the content is refused: the file would not open, or is not what it pretends to be.
 *   <li>Text under the ending of a table or of a page is taken for that.
 * </ul>
 */
public final class FileIntake {

    private static final System.Logger LOG = System.getLogger(FileIntake.class.getName());

    private final FileStore files;
    private final FileInspector inspector;
    private final VirusScan scan;
    private final FileLimits limits;
    private final Admission admission;

    /** Lets into a store what an inspector, a scanner and limits agree on. */
    public FileIntake(FileStore files, FileInspector inspector, VirusScan scan, FileLimits limits) {
        this.files = files;
        this.inspector = inspector;
        this.scan = scan;
        this.limits = limits;
        this.admission = new Admission(limits);
    }

    /** What is let in. */
    public FileLimits limits() {
        return limits;
    }

    /**
     * Takes an upload in. Where it is refused or breaks off, nothing of it is kept.
     *
     * @param field the path of the field that a refusal is to name
     * @param name as the sender called it; may be anything
     * @param content read to its end or to the limit, not closed
     * @throws InvalidException saying why it is not let in
     * @throws IOException where the content cannot be read or kept, or the scanner does not answer
     */
    public TakenFile take(String field, String name, InputStream content) throws IOException {
        FileName wished = FileName.clean(name);
        try (Arrival arrival = files.receive(content, limits.bytes())) {
            return take(arrival, wished);
        } catch (InvalidValueException e) {
            throw refusal(field, wished, e.problem());
        } catch (FileTooLargeException e) {
            throw refusal(field, wished, Problem.UPLOAD_TOO_LARGE);
        } catch (DamagedFileException e) {
            LOG.log(System.Logger.Level.INFO, "A damaged upload was refused", e);
            throw refusal(field, wished, Problem.PICTURE_DAMAGED);
        }
    }

    private TakenFile take(Arrival arrival, FileName wished) throws IOException {
        if (arrival.size() == 0) {
            throw new InvalidValueException(wished.value(), Problem.FILE_EMPTY);
        }
        Inspection inspection = inspector.inspect(arrival);
        FileType type = admission.type(wished, inspection);
        Optional<String> infection = scan.infection(arrival);
        if (infection.isPresent()) {
            LOG.log(System.Logger.Level.WARNING, "An upload was refused; the scanner found {0}", infection.get());
            throw new InvalidValueException(wished.value(), Problem.FILE_INFECTED);
        }
        return new TakenFile(Admission.name(wished, type), type, keep(arrival, type), inspection.dimensions());
    }

    private StoredFile keep(Arrival arrival, FileType type) throws IOException {
        Optional<Content> cleaned = inspector.cleaned(arrival, type);
        if (cleaned.isEmpty()) {
            return arrival.keep();
        }
        try (InputStream content = cleaned.get().open()) {
            return files.store(content);
        }
    }

    private static InvalidException refusal(String field, FileName name, Problem problem) {
        return new InvalidException(List.of(new Finding(field, name.value(), problem)));
    }
}
