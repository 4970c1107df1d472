/** `npm run person -- export|erase EMAIL`: everything that is kept of a person, as JSON; or forgets them for good. */
import { database } from "../lib/database";
import { erasePerson, exportPerson } from "../lib/personal-data";
import { DatabaseProblem } from "../prisma/database-url";

const [what, email] = process.argv.slice(2);
try {
  if (email === undefined || (what !== "export" && what !== "erase")) {
    throw new DatabaseProblem(
      "npm run person -- export EMAIL > FILE, or npm run person -- erase EMAIL\nnpm run person -- export 邮箱 > 文件，或 npm run person -- erase 邮箱",
    );
  }
  const result = await (what === "export" ? exportPerson : erasePerson)(email, new Date());
  if (!result.ok) throw new DatabaseProblem("There is nobody with this e-mail.\n没有使用此邮箱的人。");
  console.log(JSON.stringify(result.value, null, 2));
  await database().$disconnect();
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
