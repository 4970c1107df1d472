import "server-only";
import type { Viewer } from "./viewer";

/** The gradebook as CSV (UTF-8 with BOM), columns in the viewer's language; null for everyone who is not staff. */
export async function gradesCsv(
  _viewer: Viewer,
  _courseId: string,
  _language: "en" | "zh-CN",
  _now: Date,
): Promise<{ readonly filename: string; readonly csv: string } | null> {
  throw new Error("under construction");
}
