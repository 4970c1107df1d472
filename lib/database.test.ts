import { expect, test } from "vitest";
import { database, inTransaction } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { addWords, type Word } from "./decision-words";
import { largeClass } from "./large-class-for-tests";
import { newId } from "./secrets";

onEachDatabase(() => {
  test("two who decide the same answers at once in opposite orders both have their words written, once", async () => {
    const { ta, quizId } = await largeClass({ students: 150, parts: 1, tries: 1 });
    const submissions = await database().submission.findMany({ where: { attempt: { quizId } }, select: { id: true } });
    expect(submissions.length).toBeGreaterThan(100);
    const words = (batchId: string): Word[] =>
      submissions.map(({ id }) => ({
        ...{ submissionId: id, score: 1, reason: "both", deciderId: ta.userId, origin: "group", batchId },
      }));
    const batches = [newId(), newId()];
    // Each locks the other's next answer: one of the two has to give way, and begins again.
    const write = (batchId: string, order: 1 | -1) =>
      inTransaction(async (transaction) => {
        const all = order === 1 ? words(batchId) : words(batchId).reverse();
        for (let from = 0; from < all.length; from += 10)
          await addWords(transaction, all.slice(from, from + 10), new Date());
      });
    await Promise.all([write(batches[0] ?? "", 1), write(batches[1] ?? "", -1)]);
    for (const batchId of batches) {
      expect(await database().decision.count({ where: { batchId } })).toBe(submissions.length);
    }
  });
});
