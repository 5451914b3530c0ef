package dev.weir.telemetry.fuzz;

import dev.weir.selectors.attribute.StandardAttribute;
import dev.weir.selectors.attribute.router.RouterAttributes;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.HeaderMap;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueNumber;
import java.util.ArrayList;
import java.util.List;

/** The input as the value of every header that something is read from, and as the target of the request. */
final class HeadersTarget implements FuzzTarget {
    private static final List<String> NAMES =
            List.of("n", "forwarded", "content-length", "user-agent", "host", "x-forwarded-host");

    private final List<Selector<? super RouterView>> selectors = new ArrayList<>();

    HeadersTarget() {
        selectors.add(RequestHeader.of("n"));
        selectors.add(new RequestHeader(new HeaderReading("n", null, HeaderReading.Form.HASHED)));
        RouterAttributes.ALL.stream().map(StandardAttribute::selector).forEach(selectors::add);
        RouterAttributes.ACTIVE_REQUESTS.stream()
                .map(StandardAttribute::selector)
                .forEach(selectors::add);
    }

    @Override
    public void check(byte[] input) {
        String text = FuzzText.of(input);
        HeaderMap.Builder headers = HeaderMap.builder();
        NAMES.forEach(name -> headers.add(name, text));
        RouterView asked = RouterView.of(RequestContext.create(), RouterRequest.of("GET", text, headers.build()));
        RouterView answered = asked.with(RouterResponse.of(text.length(), headers.build()));
        for (Selector<? super RouterView> selector : selectors) {
            WellFormed.checkAttribute(selector.evaluate(Phase.REQUEST, asked));
            WellFormed.checkAttribute(selector.evaluate(Phase.RESPONSE, answered));
        }
        Value value = Value.of(text);
        WellFormed.check(
                ValueNumber.isNumeric(value) || Double.isNaN(ValueNumber.of(value)), "a number of what is none:", text);
    }
}
