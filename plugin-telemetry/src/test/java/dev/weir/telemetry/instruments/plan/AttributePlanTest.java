package dev.weir.telemetry.instruments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.router.RouterFact;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.AttributeList;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributePlanTest {
    private final AttributeText text = new AttributeText(AttributeText.DEFAULT_BYTES);
    private final StageCompiler<RouterView> stage = new StageCompiler<>(text, SelectorSet.Preparation.NONE);
    private final AttributeList<RouterView> list = new AttributeList<>(
            List.of(
                    new AttributeConfig<>("z.method", RouterFact.REQUEST_METHOD),
                    new AttributeConfig<>("a.tenant", RequestHeader.of("tenant")),
                    new AttributeConfig<>("m.status", new ResponseStatus(ResponseStatus.Form.CODE))),
            false);
    private final AttributePlan plan = stage.attributes(list);

    @Test
    void equalValues_haveTheSetThatWasBuiltBefore() {
        Attributes first = plan.build(request("GET", "acme"), false);

        assertThat(plan.build(request("GET", "acme"), false)).isSameAs(first);
        assertThat(plan.build(request("PUT", "acme"), false)).isNotEqualTo(first);
    }

    @Test
    void manySets_areEachWhatTheirValuesSay() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                assertThat(plan.build(request("GET", "tenant-" + i), false).asMap())
                        .isEqualTo(Attributes.builder()
                                .put("a.tenant", "tenant-" + i)
                                .put("z.method", "GET")
                                .build()
                                .asMap());
            }
        }
    }

    @Test
    void textThatIsMadeFit_isCountedEachTime() {
        plan.build(request("GE\u0007T", "acme"), false);
        plan.build(request("GE\u0007T", "acme"), false);

        assertThat(text.cleaned()).isEqualTo(2);
    }

    @Test
    void longText_isWholeAndBuiltAnew() {
        String tenant = "t".repeat(200);
        Attributes first = plan.build(request("GET", tenant), false);
        Attributes second = plan.build(request("GET", tenant), false);

        assertThat(second).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void whatTheResponseShowed_isOnlyForInstrumentsThatSawIt() {
        Moment<RouterView> moment = request("GET", "acme");
        plan.look(moment);
        RouterView view = moment.values().view().with(RouterResponse.of(404, Headers.NONE));
        moment.enter(Phase.RESPONSE, view);
        plan.look(moment);
        moment.enter(Phase.DROP, view);

        assertThat(moment.attributes(plan, true).asMap()).hasSize(3).containsValue(404L);
        assertThat(moment.attributes(plan, false).asMap()).hasSize(2).containsValues("GET", "acme");
    }

    @Test
    void equalLists_areOnePlan() {
        assertThat(stage.attributes(new AttributeList<>(list.attributes(), false)))
                .isSameAs(plan);
        assertThat(stage.attributes(new AttributeList<>(list.attributes(), true)))
                .isNotSameAs(plan);
    }

    private Moment<RouterView> request(String method, String tenant) {
        return new Moment<>(
                stage.selectors().build(),
                () -> 0,
                RouterView.of(
                        RequestContext.create(), RouterRequest.of(method, "/", Headers.of(Map.of("tenant", tenant)))));
    }
}
