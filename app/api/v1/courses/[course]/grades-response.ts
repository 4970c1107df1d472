import { notSignedIn, problem } from "@/app/api/problem";
import { gradesFile } from "@/lib/export-grades";
import { done, notFound } from "@/lib/result";
import { orRefused } from "@/lib/store-refusal";
import { currentViewer } from "@/lib/viewer";

export interface CourseContext {
  readonly params: Promise<{ readonly course: string }>;
}

/**
 * The gradebook as a file. `?language=en` or `zh-CN` for its heads; `grain` and `hidden` choose its columns as on the
 * page. For staff of the course alone.
 */
export async function gradesResponse(request: Request, { params }: CourseContext, format: string): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const { course } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const language = asked["language"] === "en" ? "en" : "zh-CN";
  const made = await orRefused(gradesFile(viewer, course, format, asked, language, new Date()).then(done));
  if (!made.ok) return problem(made.error);
  const file = made.value;
  if (file === null) return problem(notFound.error);
  const body = typeof file.body === "string" ? file.body : new Blob([new Uint8Array(file.body)]);
  return new Response(body, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  });
}
