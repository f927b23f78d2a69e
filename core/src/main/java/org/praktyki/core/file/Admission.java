package org.praktyki.core.file;

import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/** Whether a content is let in under a name, and as what; {@link FileIntake} says by which rules. */
final class Admission {

    private final FileLimits limits;

    Admission(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * The type of a content, and with it the name that it gets.
     *
     * @throws InvalidValueException where it is not let in
     */
    FileType type(FileName name, Inspection inspection) {
        FileType content =
                FileType.of(inspection.mediaType()).orElseThrow(() -> refusal(name, Problem.FILE_TYPE_NOT_ALLOWED));
        FileType type = name.ending().isEmpty() ? content : underName(name, content);
        if (!limits.types().contains(type)) {
            throw refusal(name, Problem.FILE_TYPE_NOT_ALLOWED);
        }
        if (inspection.macros()) {
            throw refusal(name, Problem.FILE_HAS_MACROS);
        }
        if (type.isPicture()) {
            checkPicture(name, inspection.dimensions());
        }
        return type;
    }

    private static FileType underName(FileName name, FileType content) {
        Optional<FileType> named = FileType.ofEnding(name.ending());
        if (named.filter(type -> type == content || (type.isPicture() && content.isPicture()))
                .isPresent()) {
            return content;
        }
        return named.filter(type -> content == FileType.TEXT && (type == FileType.CSV || type == FileType.HTML))
                .orElseThrow(() -> refusal(name, Problem.FILE_NOT_AS_NAMED));
    }

    private void checkPicture(FileName name, Optional<Dimensions> dimensions) {
        Dimensions size = dimensions.orElseThrow(() -> refusal(name, Problem.PICTURE_DAMAGED));
        if (size.pixels() > limits.pixels()) {
            throw refusal(name, Problem.TOO_MANY_PIXELS);
        }
    }

    /** The name with an ending of its type: its own where that is one, else the usual one. */
    static FileName name(FileName wished, FileType type) {
        return type.endings().contains(wished.ending())
                ? wished
                : wished.withEnding(type.endings().get(0));
    }

    private static InvalidValueException refusal(FileName name, Problem problem) {
        return new InvalidValueException(name.value(), problem);
    }
}
