import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What is counted, for Prometheus. Labels are words of our own: no person, no course, no answer. */
function make() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.5, 1, 2, 5, 10];
  return {
    registry,
    grading: {
      seconds: new Histogram({
        name: "gradient_grading_seconds",
        help: "Time to grade one answer",
        labelNames: ["type"] as const,
        buckets,
        registers,
      }),
      verdicts: new Counter({
        name: "gradient_verdicts_total",
        help: "Verdicts by kind",
        labelNames: ["outcome"] as const,
        registers,
      }),
    },
    requests: {
      seconds: new Histogram({
        name: "gradient_request_seconds",
        help: "Time from a request's arrival to its answer's last byte; the lane `save` is how far saves lag",
        labelNames: ["lane", "status"] as const,
        buckets,
        registers,
      }),
      inFlight: new Gauge({
        name: "gradient_requests_in_flight",
        help: "Requests that are being answered",
        labelNames: ["lane"] as const,
        registers,
      }),
      refused: new Counter({
        name: "gradient_requests_refused_total",
        help: "Requests refused with 503 because too many were under way",
        labelNames: ["lane"] as const,
        registers,
      }),
    },
    background: {
      seconds: new Histogram({
        name: "gradient_background_seconds",
        help: "Time of one round of a job",
        labelNames: ["job"] as const,
        buckets,
        registers,
      }),
      failures: new Counter({
        name: "gradient_background_failures_total",
        help: "Rounds that failed",
        labelNames: ["job"] as const,
        registers,
      }),
      waiting: new Gauge({
        name: "gradient_background_waiting",
        help: "Rounds of background work that wait",
        registers,
      }),
    },
    slowQueries: new Counter({
      name: "gradient_slow_queries_total",
      help: "Queries that took longer than SLOW_QUERY_MS",
      registers,
    }),
  };
}

declare global {
  /** The server loads this module more than once; the figures are one for the process all the same. */
  var gradientMetrics: ReturnType<typeof make> | undefined;
}

globalThis.gradientMetrics ??= make();

export const { registry, grading, requests, background, slowQueries } = globalThis.gradientMetrics;
