// A collector that shares no code with Weir. Listens on free ports of this machine for OTLP over HTTP and gRPC. Writes one
// line with its two addresses, and then each metrics request as a line of JSON. Ends when its input ends.
const {MockOtlpServer} = require('@elastic/mockotlpserver');

const LOCAL = '127.0.0.1';

async function main() {
    const server = new MockOtlpServer({
        logLevel: 'fatal',
        services: ['http', 'grpc'],
        httpHostname: LOCAL,
        httpPort: 0,
        grpcHostname: LOCAL,
        grpcPort: 0,
        onMetrics: (request) => console.log(JSON.stringify(request)),
    });
    await server.start();
    console.log(`HTTP ${new URL(server.httpUrl).port} GRPC ${new URL(server.grpcUrl).port}`);
    process.stdin.on('end', () => process.exit(0)).resume();
}

main();
