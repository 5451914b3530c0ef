package dev.weir.telemetry.config.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The blocks of a text in PEM form. What stands around them is allowed, as the format says. */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private Pem() {}

    /** One block: what it calls itself, and whether its content can be decoded. */
    record Block(String label, boolean isSound) {}

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            if (labelEnd < 0) {
                blocks.add(new Block("", false));
                return blocks;
            }
            String label = text.substring(begin + BEGIN.length(), labelEnd);
            int content = labelEnd + DASHES.length();
            int end = text.indexOf(END + label + DASHES, content);
            blocks.add(new Block(label, end >= 0 && isBase64(text.substring(content, end))));
            begin = text.indexOf(BEGIN, end < 0 ? content : end);
        }
        return blocks;
    }

    // Only the decoder knows; its complaint is dropped because it would quote the content.
    private static boolean isBase64(String content) {
        try {
            return Base64.getMimeDecoder().decode(content).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
