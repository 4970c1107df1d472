/** `npm run backup [file]`: copies the database of DATABASE_URL into one file, while the product goes on working. */
import { statSync } from "node:fs";
import { backUp } from "../prisma/backup";
import { DatabaseProblem, databaseUrl } from "../prisma/database-url";

try {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-");
  const file = process.argv[2] ?? `data/backups/${stamp}.backup`;
  backUp(databaseUrl(), file);
  console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
