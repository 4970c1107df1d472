import { health } from "@/lib/health";
import about from "@/package.json";

export const dynamic = "force-dynamic";

/** Whether the product can work: 200 where the database answers and has been migrated, else 503. */
export async function GET(): Promise<Response> {
  const { database, migration } = await health();
  const well = database && migration !== null;
  return Response.json(
    {
      status: well ? "ok" : "unavailable",
      database: database ? "answers" : "does not answer",
      migration,
      version: about.version,
    },
    { status: well ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
