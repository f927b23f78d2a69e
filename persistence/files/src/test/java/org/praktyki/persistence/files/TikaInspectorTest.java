package org.praktyki.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.FileInspectorContract;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileInspector;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Inspection;

class TikaInspectorTest extends FileInspectorContract {

    private final TikaInspector inspector = new TikaInspector();

    @Override
    protected FileInspector inspector() {
        return inspector;
    }

    private Inspection inspect(byte[] content) throws IOException {
        return inspector.inspect(Content.of(content));
    }

    private Optional<FileType> type(byte[] content) throws IOException {
        return FileType.of(inspect(content).mediaType());
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"DOCX", "XLSX", "PPTX"})
    void documentsOfOfficeOpenXmlAreTold(FileType type) throws IOException {
        assertThat(inspect(Specimens.openXml(type.mediaType() + ".main+xml")))
                .isEqualTo(Inspection.of(type.mediaType()));
    }

    @ParameterizedTest
    @CsvSource({"text, ODT", "spreadsheet, ODS", "presentation, ODP"})
    void documentsOfOpenDocumentAreTold(String kind, FileType type) throws IOException {
        assertThat(inspect(Specimens.openDocument(kind))).isEqualTo(Inspection.of(type.mediaType()));
    }

    @Test
    void macrosInDocumentsAreSeen() throws IOException {
        String word = FileType.DOCX.mediaType() + ".main+xml";
        assertThat(inspect(Specimens.openXml(word, "word/vbaProject.bin", "x")).macros())
                .isTrue();
        assertThat(inspect(Specimens.openDocument("text", "Basic/Standard/Module1.xml", "x"))
                        .macros())
                .isTrue();
        assertThat(inspect(Specimens.openDocument("text", "Scripts/python/a.py", "x"))
                        .macros())
                .isTrue();
        assertThat(inspect(Specimens.openDocument("text", "Basic/Standard/script-lb.xml", "x"))
                        .macros())
                .isFalse();
    }

    @Test
    void otherArchivesAreJustArchives() throws IOException {
        assertThat(type(Specimens.zip("a.txt", "a"))).contains(FileType.ZIP);
        assertThat(type(Specimens.zip("META-INF/MANIFEST.MF", "Main-Class: x")))
                .isNotIn(Optional.of(FileType.DOCX), Optional.of(FileType.ODT));
        assertThat(type(Specimens.openXml("application/vnd.ms-word.document.macroEnabled.main+xml")))
                .contains(FileType.ZIP);
        byte[] document = Specimens.openXml(FileType.DOCX.mediaType() + ".main+xml");
        assertThat(type(Arrays.copyOf(document, document.length - 30))).contains(FileType.ZIP);
    }

    @Test
    void workbooksOfTheOldOfficeAreTold() throws IOException {
        assertThat(type(workbook(3))).contains(FileType.XLS);
        // large enough for an allocation table whose own list goes on outside the header
        assertThat(type(workbook(16_000_000))).contains(FileType.XLS);
    }

    private static byte[] workbook(int padding) throws IOException {
        byte[] noise = new byte[padding];
        new Random(3).nextBytes(noise);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Koszty").createRow(0).createCell(0).setCellValue("Rok");
            byte[] small = workbook.getBytes();
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                files.createDocument(new ByteArrayInputStream(noise), "A");
                files.createDocument(new ByteArrayInputStream(small), "Workbook");
                files.writeFilesystem(out);
            }
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, , DOC, false",
        "PowerPoint Document, , PPT, false",
        "Workbook, _VBA_PROJECT_CUR, XLS, true",
        "WordDocument, Macros, DOC, true",
        "Book, , XLS, false",
    })
    void documentsOfTheOldOfficeAreToldByWhatStandsAtTheirRoot(
            String stream, String folder, FileType type, boolean macros) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            // a table within a text does not make it a table
            files.createDirectory("ObjectPool")
                    .createDocument("PowerPoint Document", new ByteArrayInputStream(new byte[9]));
            if (folder != null) {
                files.createDirectory(folder).createDocument("dir", new ByteArrayInputStream(new byte[9]));
            }
            files.writeFilesystem(out);
            assertThat(inspect(out.toByteArray()))
                    .isEqualTo(new Inspection(type.mediaType(), Optional.empty(), macros));
        }
    }

    @Test
    void anEncryptedDocumentIsNoDocumentThatCouldBeChecked() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            files.writeFilesystem(out);
            assertThat(type(out.toByteArray())).isEmpty();
        }
    }

    @Test
    void anOldDocumentThatMakesNoSenseIsReadToNoEnd() throws IOException {
        byte[] workbook = workbook(9_000);
        Random random = new Random(17);
        for (int round = 0; round < 800; round++) {
            byte[] damaged = workbook.clone();
            for (int i = 0; i < 8; i++) {
                int at = random.nextBoolean() ? 24 + random.nextInt(100) : random.nextInt(damaged.length);
                damaged[Math.max(8, at)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
            }
            assertThat(inspect(Arrays.copyOf(damaged, random.nextInt(8, damaged.length))))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "ISO-8859-2", "UTF-8", "UTF-16"})
    void textIsTextInEveryUsualEncoding(String encoding) throws IOException {
        byte[] text = "Zażółć gęślą jaźń; wersja 2\r\n".repeat(3).getBytes(Charset.forName(encoding));
        assertThat(type(text)).contains(FileType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\rtf1\\ansi x} | RTF",
                "<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"/> | SVG",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html> | HTML",
                "   <!doctype HTML><p>x | HTML",
            })
    void markupIsTold(String content, FileType type) throws IOException {
        assertThat(type(Specimens.bytes(content))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nrm -rf /",
                "<?xml version=\"1.0\"?><x/>",
                "<?php echo 1;",
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000",
            })
    void whatIsNoneOfTheseIsNothing(String content) throws IOException {
        assertThat(type(Specimens.bytes(content))).isNotIn(Optional.of(FileType.TEXT), Optional.of(FileType.HTML));
        assertThat(type(Specimens.bytes(content)).filter(FileType::isPicture)).isEmpty();
    }

    @Test
    void picturesAreMeasuredAsTheyAreSeen() throws IOException {
        assertThat(inspect(Specimens.picture("jpg", 40, 30)).dimensions()).contains(new Dimensions(40, 30));
        assertThat(inspect(Specimens.photograph(40, 30, 6)).dimensions()).contains(new Dimensions(30, 40));
        assertThat(inspect(Specimens.photograph(40, 30, 3)).dimensions()).contains(new Dimensions(40, 30));
        assertThat(inspect(Specimens.webp(40, 30)).dimensions()).contains(new Dimensions(40, 30));
        assertThat(inspect(Specimens.talkativeWebp(40, 30, 8)).dimensions()).contains(new Dimensions(30, 40));
    }

    @Test
    void aBombIsMeasuredWithoutGoingOff() throws IOException {
        byte[] png = Specimens.picture("png", 1, 1);
        byte[] bomb = png.clone();
        System.arraycopy(HexFormat.of().parseHex("0007a1200007a120"), 0, bomb, 16, 8);
        assertThat(inspect(bomb).dimensions()).contains(new Dimensions(500_000, 500_000));
        assertThat(inspect(Specimens.webp(16_384, 16_384)).dimensions()).contains(new Dimensions(16_384, 16_384));
    }

    @Test
    void aDamagedPictureHasNoSize() throws IOException {
        byte[] photograph = Specimens.picture("jpg", 40, 30);
        Inspection inspection = inspect(Arrays.copyOf(photograph, photograph.length - 2));
        assertThat(inspection.mediaType()).isEqualTo("image/jpeg");
        assertThat(inspection.dimensions()).isEmpty();
    }
}
