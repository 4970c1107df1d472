import type { Instrumentation } from "next";

/** Once, before the first request: a server whose database is not as it must be does not start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startServing } = await import("@/lib/serving");
  const { sameOrigin } = await import("@/app/same-origin");
  await startServing(sameOrigin);
}

/** What failed while a page, an action or a route was answered. The person sees the identifier and the digest on the error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest === "database-locked") return log("warn", `A ${routeType} gave way: another process holds the database.`);
  log("error", `A ${routeType} failed.`, { route: routePath, digest, error });
};
