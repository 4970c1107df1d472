/** Writes one row after another through Prisma, eight under way, nothing else; prints how many in a second. */
import { json } from "node:stream/consumers";
import { z } from "zod";
import { database } from "@/lib/database";
import { newId } from "@/lib/secrets";
import { closedLoop } from "./closed-loop";

const { attemptId, milliseconds, lanes } = z
  .object({ attemptId: z.string(), milliseconds: z.number(), lanes: z.number() })
  .parse(await json(process.stdin));
// As long as a submission's row.
const text = "x".repeat(600);
let revision = 0;
const write = async (): Promise<void> => {
  revision += 1;
  const place = { attemptId, question: "none", part: "none" };
  await database().draftRevision.create({ data: { id: newId(), ...place, text, revision, savedAt: new Date() } });
};
await closedLoop(1_000, lanes, write);
const rate = await closedLoop(milliseconds, lanes, write);
await database().$disconnect();
console.log(JSON.stringify(rate));
