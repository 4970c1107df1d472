import { notSignedIn, problem } from "@/app/api/problem";
import { auditCsv } from "@/lib/audit-log";
import { done, notFound } from "@/lib/result";
import { orRefused } from "@/lib/store-refusal";
import { currentViewer } from "@/lib/viewer";
import type { CourseContext } from "../grades-response";

/** The log of the course, filtered as its page is. For its instructors alone. */
export async function GET(request: Request, { params }: CourseContext): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const { course } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const made = await orRefused(auditCsv(viewer, course, asked, new Date()).then(done));
  if (!made.ok) return problem(made.error);
  const file = made.value;
  if (file === null) return problem(notFound.error);
  return new Response(file.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  });
}
