package org.sekisho.e2e;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A screenshot, made small enough for the repository: sixteen colours are enough to read a page by. */
final class Picture {

    private static final int COLOURS = 16;
    private static final int BITS = 4;

    private final BufferedImage image;

    Picture(byte[] png) {
        try {
            image = ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes it as PNG with a palette. */
    void writeSmall(Path file) {
        List<Integer> palette = palette();
        BufferedImage small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(BITS, palette.size(), palette.stream().mapToInt(Integer::intValue).toArray(), 0, false,
                        -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                small.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, any -> nearest(palette, any)));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            write(small, file);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void write(BufferedImage small, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam densest = writer.getDefaultWriteParam();
        densest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        densest.setCompressionQuality(0);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(small, null, null), densest);
        } finally {
            writer.dispose();
        }
    }

    private List<Integer> palette() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        List<Integer> palette = new ArrayList<>();
        while (palette.size() < Math.min(COLOURS, counts.size())) {
            palette.add(Collections.max(counts.entrySet(), Comparator.comparing(entry -> want(palette, entry))).getKey());
        }
        return palette;
    }

    /** How much a colour is wanted beside those that are chosen: the more, the commoner and the more unlike them it is. */
    private static double want(List<Integer> palette, Map.Entry<Integer, Integer> colour) {
        return Math.sqrt(colour.getValue())
                * palette.stream().mapToInt(chosen -> distance(colour.getKey(), chosen)).min().orElse(1);
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            best = distance(palette.get(i), colour) < distance(palette.get(best), colour) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
