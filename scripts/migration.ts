/** `npm run migration -- add_rubrics`: writes the next migration of both histories from what changed in the schema. */
import { newMigration } from "../prisma/new-migration";

const name = process.argv[2];
if (name === undefined) {
  console.error("Name the migration in lower_case_words: npm run migration -- add_rubrics");
  process.exit(2);
}
console.log(`Written: prisma/migrations/{sqlite,postgresql}/${await newMigration(name)}/migration.sql`);
