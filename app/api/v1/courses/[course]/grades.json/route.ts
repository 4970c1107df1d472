import { type CourseContext, gradesResponse } from "../grades-response";

export function GET(request: Request, context: CourseContext): Promise<Response> {
  return gradesResponse(request, context, "json");
}
