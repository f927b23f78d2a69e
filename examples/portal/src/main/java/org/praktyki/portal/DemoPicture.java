package org.praktyki.portal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for the demonstration, drawn here, so that nobody else's are needed. */
enum DemoPicture {
    /** A small park between two houses. */
    POCKET_PARK {
        @Override
        void draw(Graphics2D pen) {
            sky(pen, new Color(0xdcedf7));
            fill(pen, new Color(0x9cc58a), 0, 420, WIDTH, 220);
            house(pen, new Color(0xd9a679), 0, 120, 220, 330);
            house(pen, new Color(0xc98b7a), 740, 90, 220, 360);
            Path2D path = new Path2D.Double();
            path.moveTo(330, HEIGHT);
            path.curveTo(420, 540, 560, 520, 520, 420);
            path.lineTo(570, 420);
            path.curveTo(640, 530, 520, 560, 480, HEIGHT);
            path.closePath();
            pen.setColor(new Color(0xeadfc8));
            pen.fill(path);
            tree(pen, 310, 430, 1.0);
            tree(pen, 420, 400, 0.7);
            tree(pen, 660, 430, 1.15);
            bench(pen, 560, 500);
        }
    },
    /** Rain that runs from a roof into a planted hollow. */
    RAIN_GARDEN {
        @Override
        void draw(Graphics2D pen) {
            sky(pen, new Color(0xcfd9e3));
            fill(pen, new Color(0x8fbb7d), 0, 440, WIDTH, 200);
            house(pen, new Color(0xead9b8), 110, 230, 340, 230);
            pen.setColor(new Color(0xa5523f));
            pen.fill(new Polygon(new int[] {80, 280, 480}, new int[] {240, 90, 240}, 3));
            pen.setColor(new Color(0x5f6f7d));
            pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.drawPolyline(new int[] {480, 480, 540}, new int[] {244, 450, 470}, 3);
            pen.setColor(new Color(0x4f8fb8));
            pen.fill(new Ellipse2D.Double(530, 450, 340, 110));
            for (int i = 0; i < 7; i++) {
                reed(pen, 560 + i * 46, 520 - (i % 3) * 22);
            }
            pen.setColor(new Color(0x6f93b3));
            pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < 60; i++) {
                int x = (i * 173) % WIDTH;
                int y = (i * 97) % 400;
                pen.drawLine(x, y, x - 8, y + 26);
            }
        }
    };

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    abstract void draw(Graphics2D pen);

    /** The picture as a file. */
    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(pen);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void sky(Graphics2D pen, Color color) {
        fill(pen, color, 0, 0, WIDTH, HEIGHT);
    }

    private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    private static void house(Graphics2D pen, Color wall, int x, int y, int width, int height) {
        fill(pen, wall, x, y, width, height);
        for (int row = 0; row < height / 110; row++) {
            for (int column = 0; column < width / 70; column++) {
                fill(pen, new Color(0xf7f3e6), x + 24 + column * 70, y + 34 + row * 100, 38, 56);
            }
        }
    }

    private static void tree(Graphics2D pen, int x, int y, double size) {
        fill(pen, new Color(0x7a5a3c), x - (int) (9 * size), y, (int) (18 * size), (int) (90 * size));
        pen.setColor(new Color(0x4f8a4c));
        pen.fill(new Ellipse2D.Double(x - 75 * size, y - 120 * size, 150 * size, 150 * size));
        pen.setColor(new Color(0x649d58));
        pen.fill(new Ellipse2D.Double(x - 45 * size, y - 140 * size, 110 * size, 110 * size));
    }

    private static void bench(Graphics2D pen, int x, int y) {
        Color wood = new Color(0x8a5f3a);
        fill(pen, wood, x, y, 150, 12);
        fill(pen, wood, x, y + 26, 150, 14);
        fill(pen, new Color(0x4a4f55), x + 14, y, 8, 70);
        fill(pen, new Color(0x4a4f55), x + 128, y, 8, 70);
    }

    private static void reed(Graphics2D pen, int x, int y) {
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0x3f7a45));
        pen.drawLine(x, y, x - 12, y - 90);
        pen.drawLine(x, y, x + 2, y - 110);
        pen.drawLine(x, y, x + 16, y - 80);
        pen.setColor(new Color(0xb5567a));
        pen.fill(new Ellipse2D.Double(x - 8, y - 130, 20, 26));
    }
}
