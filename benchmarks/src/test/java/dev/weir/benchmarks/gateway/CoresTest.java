package dev.weir.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CoresTest {

    @Test
    void theLastCpu_isTheGateways() throws IOException {
        assertThat(Cores.of("\t0-1")).isEqualTo(new Cores("1", "0"));
    }

    @Test
    void rangesAndSingleCpus_areTakenApart() throws IOException {
        assertThat(Cores.of("0-2,5,8-9")).isEqualTo(new Cores("9", "0,1,2,5,8"));
    }

    @Test
    void oneCpuAlone_isTooFew() {
        assertThatThrownBy(() -> Cores.of("3"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("two CPUs")
                .hasMessageContaining("[3]");
    }

    @Test
    void aGateway_runsOnItsCpu_orOnAll() throws IOException {
        assertThat(Cores.of("0-2").onTheGateways()).containsExactly("taskset", "-c", "2");
        assertThat(Cores.of("0-2").onAll()).containsExactly("taskset", "-c", "0,1,2");
    }
}
