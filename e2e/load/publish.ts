import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./school";

/** Writes what was measured to docs/measured, in the format that the project's check asks for. */
export function publish(name: string, text: string): void {
  const path = join(root, "docs/measured", name);
  writeFileSync(path, text);
  spawnSync(join(root, "node_modules/.bin/biome"), ["format", "--write", path], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
