/**
 * Brings the database up to date and makes what must be there before the first request. Its last line of output is
 * JSON for scripts/start.mjs; it ends with 3 where it has said what a person has to mend.
 */
import { DatabaseProblem, databaseUrl } from "../prisma/database-url";
import { migrate } from "../prisma/migrate";

try {
  const where = databaseUrl();
  await migrate(where);
  const [{ database }, { forgetExpired }, { prepareFirstCourse }, { isDemo }] = await Promise.all([
    import("../lib/database"),
    import("../lib/sessions"),
    import("../lib/first-course"),
    import("../lib/demo"),
  ]);
  const now = new Date();
  await forgetExpired(now);
  if (isDemo()) {
    const { seedDemo } = await import("../lib/demo-class");
    // On a terminal the count runs on one line; in a log file the last word is enough.
    await seedDemo(now, (done, of) => {
      const line = `A class of ${of} answers … 正在生成演示班级…… ${done}/${of}`;
      if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === of ? "\n" : ""}`);
      else if (done === of) process.stderr.write(`${line}\n`);
    });
    console.log(JSON.stringify({ demo: true }));
  } else {
    console.log(JSON.stringify(await prepareFirstCourse(now)));
  }
  await database().$disconnect();
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exit(3);
}
