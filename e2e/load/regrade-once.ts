/** Grades a class of class-for-regrade.ts again, applies all and takes it back; prints how long each took as JSON. A process of its own: nothing is drawn yet. */
import { json } from "node:stream/consumers";
import { z } from "zod";
import { database } from "@/lib/database";
import { applyRegrade } from "@/lib/regrade-apply";
import { finishRegrades } from "@/lib/regrade-job";
import { revertRegrade } from "@/lib/regrade-revert";
import { regradeView } from "@/lib/regrade-view";
import { startRegrade } from "@/lib/regrades";

const { courseId, quizId, ta } = z
  .object({ courseId: z.string(), quizId: z.string(), ta: z.string() })
  .parse(await json(process.stdin));
const viewer = { userId: ta, sessionId: "", name: "", email: "", hasPassword: false };

/** Seconds by the clock, and seconds of this process's processor: on a busy machine the first says little. */
async function seconds(work: () => Promise<unknown>): Promise<{ readonly clock: number; readonly processor: number }> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - from) / 1000, processor: (user + system) / 1e6 };
}

const scope = { courseId, quizId, question: null, part: null, reason: "bench" };
let id = "";
const dryRun = await seconds(async () => {
  const started = await startRegrade(viewer, scope, new Date());
  if (!started.ok) throw new Error(started.error.message.en);
  id = started.value.id;
  await finishRegrades();
});
const { total, _count } = await database().regrade.findUniqueOrThrow({
  where: { id },
  select: { total: true, _count: { select: { changes: true } } },
});
const page = await seconds(() => regradeView(viewer, courseId, id, "1", new Date()));
const apply = await seconds(async () => {
  const applied = await applyRegrade(viewer, { regradeId: id, which: "all" }, new Date());
  if (!applied.ok) throw new Error(applied.error.message.en);
  await finishRegrades();
});
const written = await database().decision.count({ where: { batchId: id } });
const revert = await seconds(() => revertRegrade(viewer, { regradeId: id }, new Date()));
await database().$disconnect();
console.log(JSON.stringify({ submissions: total, changes: _count.changes, written, dryRun, page, apply, revert }));
