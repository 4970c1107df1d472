/** `npm run person -- export|erase|sign-out EMAIL`: everything that is kept of a person, as JSON; or forgets them for good; or ends their sessions. */
import { database } from "../lib/database";
import { erasePerson } from "../lib/erasure";
import { signOutEverywhere } from "../lib/own-sessions";
import { exportPerson } from "../lib/personal-data";
import type { Result } from "../lib/result";
import { DatabaseProblem, databaseUrl } from "../prisma/database-url";
import { scrub } from "../prisma/scrub";

type Work = (emailOrId: string, now: Date) => Promise<Result<unknown>>;

const works: ReadonlyMap<string, Work> = new Map<string, Work>([
  ["export", exportPerson],
  ["erase", erasePerson],
  ["sign-out", signOutEverywhere],
]);

const [what, email] = process.argv.slice(2);
try {
  const work = works.get(what ?? "");
  if (email === undefined || work === undefined) {
    throw new DatabaseProblem(
      "npm run person -- export EMAIL > FILE, or npm run person -- erase|sign-out EMAIL|ID\nnpm run person -- export 邮箱 > 文件，或 npm run person -- erase|sign-out 邮箱或编号",
    );
  }
  const result = await work(email, new Date());
  if (!result.ok) throw new DatabaseProblem("There is nobody with this e-mail.\n没有使用此邮箱的人。");
  console.log(JSON.stringify(result.value, null, 2));
  await database().$disconnect();
  if (what === "erase" && !scrub(databaseUrl())) {
    throw new DatabaseProblem(
      "The person is erased, but the database's log still holds old pages: it is emptied when the product is next stopped.\n" +
        "此人的数据已删除，但数据库日志中仍有旧页面：下次停止服务时会被清空。",
    );
  }
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
