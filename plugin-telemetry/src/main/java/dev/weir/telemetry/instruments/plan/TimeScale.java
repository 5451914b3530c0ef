package dev.weir.telemetry.instruments.plan;

/** How elapsed time becomes a number. */
enum TimeScale {
    SECONDS {
        @Override
        double of(long nanos) {
            return nanos / 1e9;
        }
    },
    MILLISECONDS {
        @Override
        double of(long nanos) {
            return nanos / 1e6;
        }
    },
    /** Whole ones. */
    MICROSECONDS {
        @Override
        double of(long nanos) {
            return Math.floorDiv(nanos, 1_000L);
        }
    },
    NANOSECONDS {
        @Override
        double of(long nanos) {
            return nanos;
        }
    };

    abstract double of(long nanos);

    /** The scale of a unit: seconds, unless it is a smaller unit of time. */
    static TimeScale ofUnit(String unit) {
        return switch (unit) {
            case "ms" -> MILLISECONDS;
            case "us" -> MICROSECONDS;
            case "ns" -> NANOSECONDS;
            default -> SECONDS;
        };
    }
}
