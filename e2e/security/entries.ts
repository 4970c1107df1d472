import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

const appPaths = z.record(z.string(), z.string());
const references = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** Every door that the build has: "page /[locale]/courses", "PUT /api/v1/…", "action app/…/actions.ts startHere". */
export function entries(): readonly string[] {
  return [...pagesAndRoutes(), ...actionIds().keys()].sort();
}

/** The id under which a browser calls each server action, by the action's entry. */
export function actionIds(): ReadonlyMap<string, string> {
  const { node } = references.parse(json(".next/server/server-reference-manifest.json"));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`action ${filename} ${exportedName}`, id]),
  );
}

function pagesAndRoutes(): string[] {
  const manifest = appPaths.parse(json(".next/server/app-paths-manifest.json"));
  return Object.keys(manifest).flatMap((key) => {
    if (key.startsWith("/_") || key === "/icon.svg/route") return [];
    if (key.endsWith("/page")) return [`page ${key.slice(0, -"/page".length)}`];
    const path = key.slice(0, -"/route".length);
    return methods(path).map((method) => `${method} ${path}`);
  });
}

/** The methods that a route handler exports, read off its source. */
function methods(path: string): string[] {
  const source = readFileSync(join(root, "app", path, "route.ts"), "utf8");
  const found = [...source.matchAll(/export (?:(?:async )?function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)];
  if (found.length === 0) throw new Error(`${path} exports no method that this test knows.`);
  return found.map(([, method]) => method ?? "");
}
