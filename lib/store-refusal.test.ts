import { expect, test, vi } from "vitest";
import { Prisma } from "@/prisma/generated/client/client";
import { withinRequest } from "./request-context";
import { done, failed, notFound } from "./result";
import { isLockedDatabase } from "./store-failure";
import { orBusy, orRefused } from "./store-refusal";

const written = vi.hoisted((): unknown[][] => []);
vi.mock("./log", () => ({ log: (...line: unknown[]) => written.push(line) }));

const lockedOut = () => new Prisma.PrismaClientKnownRequestError("timed out", { code: "P1008", clientVersion: "7" });
const context = () => ({ id: "request", local: true, peer: "", person: null, busy: false });

test("a form is told in both languages that the database is held or its disk full, and of any other failure nothing is made up", async () => {
  const locked = await orRefused(Promise.reject(lockedOut()));
  expect(locked).toMatchObject({ ok: false, error: { code: "database-locked" } });
  const full = await orRefused(Promise.reject(new Error("database or disk is full")));
  expect(full).toMatchObject({ ok: false, error: { code: "store-full" } });
  for (const refused of [locked, full]) {
    if (refused.ok) throw new Error("not refused");
    expect(refused.error.message.en).toMatch(/nothing was done/);
    expect(refused.error.message["zh-CN"]).toMatch(/没有执行/);
  }
  await expect(orRefused(Promise.reject(new Error("a mistake of ours")))).rejects.toThrow("a mistake of ours");
  expect(await orRefused(Promise.resolve(done(7)))).toEqual({ ok: true, value: 7 });
});

test("a page that cannot be answered for a foreign lock says so to its browser and to the door, and one that fails does not", async () => {
  const held = context();
  const error: unknown = await withinRequest(held, () => orBusy(Promise.reject(lockedOut())).catch((error) => error));
  expect(error).toMatchObject({ digest: "database-locked" });
  expect(isLockedDatabase(error)).toBe(true);
  expect(held.busy).toBe(true);
  const failing = context();
  await expect(withinRequest(failing, () => orBusy(Promise.reject(new Error("no"))))).rejects.toThrow("no");
  expect(failing.busy).toBe(false);
});

test("a form that asks for what is not its sender's leaves a line in the log with who it was, and one that is only mistaken leaves none", async () => {
  written.length = 0;
  const asking = { ...context(), person: "somebody" };
  await withinRequest(asking, () => orRefused(Promise.resolve(failed("bad-input", "typed wrongly", "输入有误"))));
  expect(written).toEqual([]);
  expect(await withinRequest(asking, () => orRefused(Promise.resolve(notFound)))).toBe(notFound);
  expect(written).toEqual([["warn", "A form was refused: not there, or not its sender's.", { person: "somebody" }]]);
});
