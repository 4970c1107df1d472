import { expect, test } from "vitest";
import { Prisma } from "@/prisma/generated/client/client";
import { isLockedDatabase, isStoreFailure } from "./store-failure";

test("a full or broken disk is known by its words, however deep they stand", () => {
  const driver = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  expect(isStoreFailure(driver)).toBe(true);
  expect(isStoreFailure(new Error("Query failed", { cause: { kind: "sqlite", message: "disk I/O error" } }))).toBe(
    true,
  );
  expect(isStoreFailure(Object.assign(new Error("P2010"), { meta: { driverAdapterError: { cause: driver } } }))).toBe(
    true,
  );
});

test("what merely failed is not taken for one", () => {
  expect(isStoreFailure(new Error("Unique constraint failed"))).toBe(false);
  expect(isStoreFailure(null)).toBe(false);
});

test("a database that another process holds is told from one that fails, and from a transaction that was begun", () => {
  const known = (code: string, message: string) =>
    new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion: "7" });
  const start = "Transaction API error: Unable to start a transaction in the given time.";
  expect(isLockedDatabase(known("P1008", "Operation has timed out"))).toBe(true);
  expect(isLockedDatabase(known("P2028", start))).toBe(true);
  expect(isLockedDatabase(known("P2028", "Transaction API error: A commit cannot be executed on an expired one"))).toBe(
    false,
  );
  expect(isLockedDatabase(new Error(start))).toBe(false);
  expect(isStoreFailure(known("P1008", "Operation has timed out"))).toBe(false);
});
