package org.praktyki.persistence.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.praktyki.core.file.FileType;

/** Documents that say something. */
final class Documents {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int LINE = 80;
    private static final int PAGE = 4000;

    private Documents() {}

    /** A document of this type with this text. */
    static byte[] saying(FileType type, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(type, text, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(FileType type, String text, ByteArrayOutputStream out) throws IOException {
        switch (type) {
            case PDF -> pdf(text, out, false);
            case ODT -> out.write(openDocument("", text));
            case DOCX -> {
                try (XWPFDocument document = new XWPFDocument()) {
                    document.createParagraph().createRun().setText(text);
                    document.write(out);
                }
            }
            case XLSX -> sheet(new XSSFWorkbook(), text, out);
            case XLS -> sheet(new HSSFWorkbook(), text, out);
            case PPTX -> {
                try (XMLSlideShow show = new XMLSlideShow()) {
                    show.createSlide().createTextBox().setText(text);
                    show.write(out);
                }
            }
            case PPT -> {
                try (HSLFSlideShow show = new HSLFSlideShow()) {
                    var box = show.createSlide().createTextBox();
                    box.setAnchor(new Rectangle(100, 100, 300, 50));
                    box.setText(text);
                    show.write(out);
                }
            }
            case RTF ->
                out.write(("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard " + rtf(text) + "\\par}")
                        .getBytes(US_ASCII));
            case HTML -> out.write(("<!DOCTYPE html><meta charset=utf-8><p>" + text).getBytes(UTF_8));
            default -> out.write(text.getBytes(UTF_8));
        }
    }

    /** A text with a picture in it, and another document. */
    static byte[] carrying(byte[] inner, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            run.setText(text);
            run.addPicture(
                    new ByteArrayInputStream(Specimens.picture("png", 40, 30)),
                    PictureType.PNG,
                    "plan.png",
                    9525,
                    9525);
            OPCPackage parts = document.getPackage();
            PackagePart part = parts.createPart(
                    PackagingURIHelper.createPartName("/word/embeddings/inner.docx"), FileType.DOCX.mediaType());
            try (OutputStream to = part.getOutputStream()) {
                to.write(inner);
            }
            document.getPackagePart()
                    .addRelationship(part.getPartName(), TargetMode.INTERNAL, POIXMLDocument.PACK_OBJECT_REL_TYPE);
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String text, ByteArrayOutputStream out) throws IOException {
        try (workbook) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
            workbook.write(out);
        }
    }

    private static String rtf(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u" + c + "?")
                .collect(Collectors.joining());
    }

    /** An OpenDocument with a paragraph; what stands before its root is up to the test. */
    static byte[] openDocument(String prologue, String paragraph) {
        return Specimens.zip("mimetype", FileType.ODT.mediaType(), "content.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                %s<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text>
                <text:p>%s</text:p></office:text></office:body></office:document-content>
                """.formatted(prologue, paragraph));
    }

    /** A PDF that is encrypted against changing, and opens without a password. */
    static byte[] protectedPdf(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf(text, out, true);
        return out.toByteArray();
    }

    private static void pdf(String text, ByteArrayOutputStream out, boolean encrypted) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
            PDFont letters = PDType0Font.load(document, font);
            for (int at = 0; at < text.length(); at += PAGE) {
                page(document, letters, text.substring(at, Math.min(text.length(), at + PAGE)));
            }
            if (encrypted) {
                StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
                policy.setEncryptionKeyLength(256);
                document.protect(policy);
            }
            document.save(out);
        }
    }

    private static void page(PDDocument document, PDFont font, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 10);
            content.setLeading(12);
            content.newLineAtOffset(40, 740);
            for (int at = 0; at < text.length(); at += LINE) {
                content.showText(text.substring(at, Math.min(text.length(), at + LINE)));
                content.newLine();
            }
            content.endText();
        }
    }
}
