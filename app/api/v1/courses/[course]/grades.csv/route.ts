import { type CourseContext, gradesResponse } from "../grades-response";

/** Our own table, or with `?format=canvas` or `moodle` what those systems import. */
export function GET(request: Request, context: CourseContext): Promise<Response> {
  const format = new URL(request.url).searchParams.get("format") ?? "csv";
  return gradesResponse(request, context, ["csv", "canvas", "moodle"].includes(format) ? format : "");
}
