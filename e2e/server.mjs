/** The product with the demonstration's class, on a database of its own that is made anew for each run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "gradient-e2e-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.env.DEMO_DATABASE_URL = `file:${join(folder, "e2e.db")}`;
process.argv.push("--demo");
await import("../scripts/start.mjs");
