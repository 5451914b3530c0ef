package dev.weir.selectors.stage.http;

/** The head of a response. */
public record HttpResponse(int status, Headers headers) {

    /** Whether the status is one of success, 200 to 299. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
