import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { waitingRounds } from "./background";
import { log } from "./log";
import { background, registry } from "./metrics";
import { currentRequest } from "./request-context";

/** The figures as Prometheus reads them; null for everybody who may not see them. */
export async function metricsFor(
  authorization: string | null,
): Promise<{ readonly text: string; readonly type: string } | null> {
  if (!mayRead(authorization)) return null;
  try {
    background.waiting.set(await waitingRounds());
  } catch (error) {
    log("warn", "The queue of background work could not be counted.", { error });
  }
  return { text: await registry.metrics(), type: registry.contentType };
}

function mayRead(authorization: string | null): boolean {
  const token = process.env["METRICS_TOKEN"] ?? "";
  if (token === "") return currentRequest()?.local === true;
  return same(authorization ?? "", `Bearer ${token}`);
}

/** In the same time wherever two texts differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
