package dev.weir.selectors.stage.http;

/** A version of HTTP. */
public enum HttpVersion {
    HTTP_0_9("HTTP/0.9"),
    HTTP_1_0("HTTP/1.0"),
    HTTP_1_1("HTTP/1.1"),
    HTTP_2("HTTP/2.0"),
    HTTP_3("HTTP/3.0");

    private final String text;

    HttpVersion(String text) {
        this.text = text;
    }

    /** The version as attributes show it, such as {@code HTTP/1.1}. */
    public String text() {
        return text;
    }
}
