/**
 * `npm run retention -- DAYS`: lists what is kept longer than so many days after its course ended, and changes nothing.
 * `npm run retention -- DAYS --apply`: erases it.
 */
import { z } from "zod";
import { database } from "../lib/database";
import { applyRetention, retentionPlan } from "../lib/retention";
import { DatabaseProblem, databaseUrl } from "../prisma/database-url";
import { scrub } from "../prisma/scrub";

const [given, how] = process.argv.slice(2);
const days = z.coerce.number().int().min(1).max(36_500).safeParse(given);
try {
  if (!days.success || (how !== undefined && how !== "--apply")) {
    throw new DatabaseProblem("npm run retention -- DAYS [--apply]\nnpm run retention -- 天数 [--apply]");
  }
  const now = new Date();
  const plan = await retentionPlan(days.data, now);
  console.log(JSON.stringify({ applied: how === "--apply", ...plan }, null, 2));
  if (how === "--apply") {
    await applyRetention(plan, now);
    await database().$disconnect();
    if (plan.people.length > 0 && !scrub(databaseUrl())) {
      throw new DatabaseProblem(
        "All of this is erased, but the database's log still holds old pages: it is emptied when the product is next stopped.\n" +
          "以上数据已删除，但数据库日志中仍有旧页面：下次停止服务时会被清空。",
      );
    }
  } else await database().$disconnect();
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
