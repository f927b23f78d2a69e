package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.praktyki.core.file.FileType;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes down the words of a document by the parsers of Apache Tika, each named here, so that none comes in by being on the
 * class path. Documents within documents, macros and pictures are left alone, and no other program is started.
 */
final class DocumentReader implements Reading {

    @Override
    public boolean reads(FileType type) {
        return switch (type) {
            case JPEG, PNG, WEBP, GIF, SVG, ZIP -> false;
            default -> true;
        };
    }

    @Override
    public void read(FileType type, byte[] bytes, Writer out) throws IOException, SAXException, TikaException {
        switch (type) {
            case TEXT, CSV -> out.write(PlainText.decode(bytes));
            case PDF -> parse(new PDFParser(), bytes, out);
            case DOCX, XLSX, PPTX -> parse(new OOXMLParser(), bytes, out);
            case DOC, XLS, PPT -> parse(new OfficeParser(), bytes, out);
            case ODT, ODS, ODP -> parse(new OpenDocumentParser(), bytes, out);
            case RTF -> parse(new RTFParser(), bytes, out);
            case HTML -> parse(new JSoupParser(), bytes, out);
            default -> throw new IllegalArgumentException("No words are read in " + type);
        }
    }

    private static void parse(Parser parser, byte[] bytes, Writer out) throws IOException, SAXException, TikaException {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            // stops at what unpacks to far more than it is
            ContentHandler words =
                    new SecureContentHandler(new BodyContentHandler(new WriteOutContentHandler(out)), in);
            parser.parse(in, words, new Metadata(), bounds());
        }
    }

    private static ParseContext bounds() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setImageStrategy(PDFParserConfig.IMAGE_STRATEGY.NONE);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
        return context;
    }

    private static final class NothingWithin implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler words, Metadata metadata, boolean html) {}
    }
}
