/**
 * Generates the database client for both providers: `npm run generate`.
 *
 * A generated client serves one provider, and the two differ only in what they hand to Prisma's runtime (`class.ts`); their
 * types are the same but for filters that this product does not use. So there is one client, with one set of types,
 * and beside its `class.ts` the other provider's, which reads those same types.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaFor } from "./schema-for";

const root = fileURLToPath(new URL("..", import.meta.url));
const generated = `${root}prisma/generated`;
const other = `${generated}/postgresql`;

rmSync(generated, { recursive: true, force: true });
mkdirSync(other, { recursive: true });
writeFileSync(`${other}/schema.prisma`, schemaFor("postgresql"));
generate("prisma/schema.prisma");
generate("prisma/generated/postgresql/schema.prisma");
cpSync(`${other}/generated/client/internal/class.ts`, `${generated}/client/internal/class-postgresql.ts`);
rmSync(other, { recursive: true });

function generate(schema: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/prisma/build/index.js", "generate", "--schema", schema],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        // The native schema engine is looked for, never run: any program stands in for it, and nothing is downloaded.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`);
    process.exit(1);
  }
}
