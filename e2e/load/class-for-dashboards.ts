/** Makes a migrated database with a large class and a TA who is signed in; what is asked for comes as JSON, see lib/large-class-for-tests.ts. */
import { json } from "node:stream/consumers";
import { z } from "zod";
import { database, inTransaction } from "@/lib/database";
import { largeClass } from "@/lib/large-class-for-tests";
import { startSession } from "@/lib/sessions";
import { databaseUrl } from "@/prisma/database-url";
import { migrate } from "@/prisma/migrate";

const asked = z.object({ students: z.number(), parts: z.number(), tries: z.number() }).parse(await json(process.stdin));
await migrate(databaseUrl());
const { courseId, quizId, ta } = await largeClass(asked);
const { token } = await inTransaction((transaction) => startSession(transaction, ta.userId, new Date()));
const [submissions, { question }] = await Promise.all([
  database().submission.count(),
  database().submission.findFirstOrThrow({ select: { question: true } }),
]);
await database().$disconnect();
console.log(JSON.stringify({ courseId, quizId, question, submissions, cookie: `session=${token}` }));
