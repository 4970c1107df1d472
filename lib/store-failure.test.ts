import { expect, test } from "vitest";
import { isStoreFailure } from "./store-failure";

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
