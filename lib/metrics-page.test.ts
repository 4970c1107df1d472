import { afterEach, expect, test, vi } from "vitest";
import { metricsFor } from "./metrics-page";
import { withinRequest } from "./request-context";

afterEach(() => vi.unstubAllEnvs());
const from = (local: boolean, authorization: string | null = null) =>
  withinRequest({ id: "request", local, peer: "", person: null, busy: false }, () => metricsFor(authorization));

test("without a token the figures are for this machine alone", async () => {
  vi.stubEnv("METRICS_TOKEN", "");
  expect(await from(false)).toBeNull();
  expect(await metricsFor(null)).toBeNull();
  expect((await from(true))?.text).toContain("gradient_request_seconds");
});

test("with a token they are for who brings it, from wherever", async () => {
  vi.stubEnv("METRICS_TOKEN", "a long secret");
  expect(await from(true)).toBeNull();
  expect(await from(true, "Bearer a wrong one")).toBeNull();
  expect((await from(false, "Bearer a long secret"))?.text).toContain("process_cpu_seconds_total");
});
