import { notSignedIn, problem } from "@/app/api/problem";
import { auditCsv } from "@/lib/audit-log";
import { notFound } from "@/lib/result";
import { currentViewer } from "@/lib/viewer";
import type { CourseContext } from "../grades-response";

/** The log of the course, filtered as its page is. For its instructors alone. */
export async function GET(request: Request, { params }: CourseContext): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const { course } = await params;
  const file = await auditCsv(viewer, course, Object.fromEntries(new URL(request.url).searchParams), new Date());
  if (file === null) return problem(notFound.error);
  return new Response(file.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  });
}
