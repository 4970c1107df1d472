import { isDraining } from "@/lib/draining";
import { health } from "@/lib/health";

export const dynamic = "force-dynamic";

/** Whether to send people here: 200, or 503 while the database does not answer and once this instance was asked to end. */
export async function GET(): Promise<Response> {
  const { database, migration } = await health();
  const ready = database && migration !== null && !isDraining();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
