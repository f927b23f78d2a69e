package org.praktyki.persistence.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Inspection;

/**
 * The file in which the office suite before 2007 kept its documents: a small file system of its own, whose root says by its
 * names what it is. [MS-CFB] 2.2 to 2.6. Macros of Word and Excel are found; PowerPoint hides its own among the slides.
 */
final class CompoundFile {

    private static final String UNKNOWN = "application/x-tika-msoffice";
    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");
    private static final int HEADER_FATS = 109;
    private static final int ENTRY = 128;
    private static final int NONE = -1;

    /** More than any document has at its root; a chain that runs in circles ends here. */
    private static final int MOST_NAMES = 1000;

    private final ByteBuffer in;
    private final int sectorSize;
    private final Set<String> names = new HashSet<>();

    private CompoundFile(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        sectorSize = in.getShort(30) == 12 ? 4096 : 512;
    }

    static Inspection inspect(byte[] bytes) {
        try {
            CompoundFile file = new CompoundFile(bytes);
            file.collect(file.entry(0).getInt(76), new HashSet<>());
            return new Inspection(
                    file.type(), Optional.empty(), file.names.stream().anyMatch(MACROS::contains));
        } catch (IndexOutOfBoundsException e) {
            return Inspection.of(UNKNOWN);
        }
    }

    private String type() {
        if (names.contains("WordDocument")) {
            return FileType.DOC.mediaType();
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return FileType.XLS.mediaType();
        }
        return names.contains("PowerPoint Document") ? FileType.PPT.mediaType() : UNKNOWN;
    }

    /** The names of an entry and its siblings, which are a binary tree. */
    private void collect(int number, Set<Integer> seen) {
        if (number == NONE || seen.size() > MOST_NAMES || !seen.add(number)) {
            return;
        }
        ByteBuffer entry = entry(number);
        int length = Math.max(0, Math.min(62, entry.getShort(64) - 2));
        byte[] name = new byte[length];
        entry.get(0, name);
        names.add(new String(name, StandardCharsets.UTF_16LE));
        collect(entry.getInt(68), seen);
        collect(entry.getInt(72), seen);
    }

    private ByteBuffer entry(int number) {
        Objects.checkIndex(number, in.limit() / ENTRY);
        int perSector = sectorSize / ENTRY;
        int sector = in.getInt(48);
        for (int i = 0; i < number / perSector; i++) {
            sector = next(sector);
        }
        return in.slice(at(sector) + number % perSector * ENTRY, ENTRY).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The header takes the place of a sector. */
    private int at(int sector) {
        return (Objects.checkIndex(sector, in.limit() / sectorSize) + 1) * sectorSize;
    }

    private int next(int sector) {
        Objects.checkIndex(sector, in.limit() / sectorSize);
        int perSector = sectorSize / 4;
        return in.getInt(at(fat(sector / perSector)) + sector % perSector * 4);
    }

    /** The sector with this part of the allocation table: the first are listed in the header, the others in a chain. */
    private int fat(int number) {
        if (number < HEADER_FATS) {
            return in.getInt(76 + number * 4);
        }
        int perSector = sectorSize / 4 - 1;
        int list = in.getInt(68);
        for (int i = 0; i < (number - HEADER_FATS) / perSector; i++) {
            list = in.getInt(at(list) + perSector * 4);
        }
        return in.getInt(at(list) + (number - HEADER_FATS) % perSector * 4);
    }
}
