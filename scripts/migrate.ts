/** `npm run migrate`: brings the database of DATABASE_URL to the newest migration. */
import { DatabaseProblem, databaseUrl } from "../prisma/database-url";
import { migrate } from "../prisma/migrate";

try {
  const applied = await migrate(databaseUrl());
  if (applied.length > 0) console.log(`Migrations applied: ${applied.join(", ")}`);
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
