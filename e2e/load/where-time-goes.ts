import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

export interface Share {
  readonly what: string;
  /** Of the time in which the process was not idle. */
  readonly share: number;
}

/** Whose code a frame is: a package, a part of Node, or the product's own built files. */
function owner(url: string, name: string): string {
  if (name === "(idle)") return "idle";
  if (name === "(garbage collector)") return "garbage collector";
  const inPackage = [...url.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  if (inPackage !== undefined) return inPackage;
  if (url.startsWith("node:")) return "node";
  const built = /\.next\/server\/(.*)$/.exec(url)?.[1];
  if (built !== undefined) return `built: ${built.replace(/_?[0-9a-z_~.-]{8,}\._?\.js$/i, "")}`;
  return url === "" ? `engine: ${name}` : url;
}

/** The newest profile of a folder, as shares of the busy time: by owner, and the heaviest functions. */
export function whereTimeGoes(folder: string): {
  readonly owners: readonly Share[];
  readonly functions: readonly Share[];
} {
  const file = readdirSync(folder)
    .filter((name) => name.endsWith(".cpuprofile"))
    .sort()
    .at(-1);
  if (file === undefined) throw new Error("There is no profile.");
  const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    const took = timeDeltas[index] ?? 0;
    if (frame === undefined) return;
    const whose = owner(frame.url, frame.functionName);
    if (whose === "idle") return;
    busy += took;
    owners.set(whose, (owners.get(whose) ?? 0) + took);
    const place = `${frame.functionName || "(anonymous)"} in ${whose}`;
    functions.set(place, (functions.get(place) ?? 0) + took);
  });
  const shares = (by: ReadonlyMap<string, number>): readonly Share[] =>
    [...by].map(([what, took]) => ({ what, share: took / busy })).sort((a, b) => b.share - a.share);
  return { owners: shares(owners).slice(0, 14), functions: shares(functions).slice(0, 20) };
}
