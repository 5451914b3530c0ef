package dev.weir.benchmarks.instruments;

/** Ten instruments of a router's stage as a file says them, five counters and five histograms: three selectors and a condition each. */
public final class TenInstruments {
    /** The entries of a mapping in YAML's flow style. */
    public static final String OF_ROUTER = """
            a.1: {type: counter, value: unit, unit: r, description: d, condition: {exists: {request_header: x-tenant}},
              attributes: {client: {request_header: x-client}, method: {request_method: true}, status: {response_status: code}}},
            a.2: {type: counter, value: unit, unit: r, description: d, condition: {eq: [web, {request_header: x-client}]},
              attributes: {method: {request_method: true}, status: {response_status: code}, tenant: {request_header: x-tenant}}},
            a.3: {type: counter, value: unit, unit: r, description: d, condition: {gt: [{response_status: code}, 299]},
              attributes: {client: {request_header: x-client}, region: {request_header: x-region}, status: {response_status: code}}},
            a.4: {type: counter, value: unit, unit: r, description: d, condition: {not: {eq: [POST, {request_method: true}]}},
              attributes: {cache: {response_header: x-cache}, method: {request_method: true}, region: {request_header: x-region}}},
            a.5: {type: counter, value: unit, unit: r, description: d, condition: {eq: [hit, {response_header: x-cache}]},
              attributes: {client: {request_header: x-client}, region: {request_header: x-region}, tenant: {request_header: x-tenant}}},
            b.1: {type: histogram, value: duration, unit: s, description: d, condition: {exists: {request_header: x-client}},
              attributes: {client: {request_header: x-client}, method: {request_method: true}, tenant: {request_header: x-tenant}}},
            b.2: {type: histogram, value: duration, unit: s, description: d,
              condition: {any: [{eq: [GET, {request_method: true}]}, {eq: [PUT, {request_method: true}]}]},
              attributes: {cache: {response_header: x-cache}, client: {request_header: x-client}, status: {response_status: code}}},
            b.3: {type: histogram, value: duration, unit: s, description: d, condition: {lt: [{response_status: code}, 500]},
              attributes: {region: {request_header: x-region}, status: {response_status: code}, tenant: {request_header: x-tenant}}},
            b.4: {type: histogram, value: duration, unit: s, description: d,
              condition: {all: [{exists: {request_header: x-region}}, {eq: [hit, {response_header: x-cache}]}]},
              attributes: {method: {request_method: true}, region: {request_header: x-region}, status: {response_status: code}}},
            b.5: {type: histogram, value: duration, unit: s, description: d, condition: {exists: {response_header: x-cache}},
              attributes: {cache: {response_header: x-cache}, region: {request_header: x-region}, tenant: {request_header: x-tenant}}}
            """;

    private TenInstruments() {}
}
