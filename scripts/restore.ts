/** `npm run restore -- file`: puts a backup in the place of the database of DATABASE_URL. Stop the product first. */
import { restore } from "../prisma/backup";
import { DatabaseProblem, databaseUrl } from "../prisma/database-url";

const file = process.argv[2];
try {
  if (file === undefined)
    throw new DatabaseProblem("Say which backup: npm run restore -- FILE\n请指明备份文件：npm run restore -- 文件");
  const kept = await restore(databaseUrl(), file, new Date());
  console.log(`${file} is restored. 已恢复。${kept === null ? "" : `\nWhat was there before 原来的数据库: ${kept}`}`);
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
