import { notSignedIn, problem } from "@/app/api/problem";
import { gradesCsv } from "@/lib/export-csv";
import { notFound } from "@/lib/result";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly course: string }>;
}

/** The gradebook as CSV; `?language=en` or `zh-CN` for its column heads. For staff of the course alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const { course } = await params;
  const language = new URL(request.url).searchParams.get("language") === "en" ? "en" : "zh-CN";
  const file = await gradesCsv(viewer, course, language, new Date());
  if (file === null) return problem(notFound.error);
  return new Response(file.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  });
}
