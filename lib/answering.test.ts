import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { pastForeignLocks } from "@/prisma/foreign-lock";
import { lockedOutError } from "@/prisma/foreign-lock-for-tests";
import { answering } from "./answering";

const answer = () => new EventEmitter() as unknown as ServerResponse;
const atOnce = (call: () => void) => call();

let release = () => {};
afterEach(() => release());

/** Something waits for another process's lock, until it is released. */
function lockOut(): Promise<void> {
  let locked = true;
  release = () => {
    locked = false;
  };
  const work = async () => {
    if (locked) throw lockedOutError();
  };
  return pastForeignLocks(work, Infinity);
}

test("pages wait while saves are worked on, and do not where the saves wait for another process's lock", async () => {
  const saves = answering(50, atOnce);
  const pages = answering(2, atOnce, [saves]);
  const begun: string[] = [];
  const under = Array.from({ length: 10 }, answer);
  for (const save of under) saves.take(save, () => begun.push("save"));
  pages.take(answer(), () => begun.push("page"));
  expect(begun).not.toContain("page");
  const over = lockOut();
  await new Promise((resolve) => setImmediate(resolve));
  // Somebody's turn ends all the same: none is kept for longer than a moment.
  under[0]?.emit("close");
  expect(begun).toContain("page");
  release();
  await over;
  pages.take(answer(), () => begun.push("second page"));
  expect(begun).not.toContain("second page");
});
