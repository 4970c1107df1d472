import { metricsFor } from "@/lib/metrics-page";

export const dynamic = "force-dynamic";

/** The figures for Prometheus: to this very machine, or to who brings METRICS_TOKEN as a bearer token. */
export async function GET(request: Request): Promise<Response> {
  const page = await metricsFor(request.headers.get("authorization"));
  if (page === null) return new Response("Not found", { status: 404 });
  return new Response(page.text, { headers: { "Content-Type": page.type, "Cache-Control": "no-store" } });
}
