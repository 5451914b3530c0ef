package dev.weir.gateway.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The head of a request or a response, as it came over a socket. */
public record Message(String start, Map<String, String> headers) {

    static Message of(List<String> lines) {
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, second) -> first + ", " + second);
        }
        return new Message(lines.get(0), headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The path of a request. */
    public String path() {
        return start.substring(start.indexOf(' ') + 1, start.lastIndexOf(' '));
    }

    public boolean isChunked() {
        return header("transfer-encoding").filter("chunked"::equals).isPresent();
    }
}
