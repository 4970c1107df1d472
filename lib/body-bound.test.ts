import { expect, test } from "vitest";
import { bodyBound } from "./body-bound";

const roster = "/en/teach/course-1/roster/import";
const asked = (url: string, length: number | string, more: Record<string, string> = {}) =>
  bodyBound({ method: "POST", url, headers: { "content-length": `${length}`, ...more } }).kind;

test("a body is at most 64 kB, wherever it goes", () => {
  for (const url of [
    "/en",
    "/en/attempts/a",
    "/en/teach/course-1/roster",
    "/api/v1/attempts/a/draft",
    "/_next/x",
    roster,
  ])
    expect([url, asked(url, 64 * 1024)]).toEqual([url, "fits"]);
  for (const url of [
    "/en",
    "/en/teach/course-1/roster",
    "/api/v1/attempts/a/draft",
    "/_next/x",
    "/fr/teach/c/roster/import",
  ])
    expect([url, asked(url, 64 * 1024 + 1)]).toEqual([url, "too-long"]);
});

test("a roster may be longer, up to 2 MB, at its own page alone", () => {
  const at = (url: string, length: number) =>
    bodyBound({ method: "POST", url, headers: { "content-length": `${length}` } });
  expect(at(`${roster}?x=1`, 2 * 1024 * 1024)).toEqual({ kind: "roster", course: "course-1" });
  expect(at(roster, 2 * 1024 * 1024 + 1)).toEqual({ kind: "too-long" });
  expect(at(`${roster}/../../settings`, 100_000)).toEqual({ kind: "too-long" });
  expect(bodyBound({ method: "PUT", url: roster, headers: { "content-length": "100000" } })).toEqual({
    kind: "too-long",
  });
});

test("who does not tell how long a body is sends it to the API alone, which stops reading by itself", () => {
  const headers = { "transfer-encoding": "chunked" };
  const untold = (url: string, more = {}) => bodyBound({ method: "POST", url, headers: { ...headers, ...more } }).kind;
  expect([untold("/en"), untold(roster), untold("/api/v1/x", { "next-action": "a" })]).toEqual([
    "length-not-told",
    "length-not-told",
    "length-not-told",
  ]);
  expect(untold("/api/v1/x", { "content-type": "multipart/form-data; boundary=x" })).toBe("length-not-told");
  expect(untold("/api/v1/attempts/a/draft", { "content-type": "application/json" })).toBe("fits");
  // One head may not tell both; Node.js refuses that before anybody asks here.
  expect(asked("/en", 5, headers)).toBe("length-not-told");
});

test("a head that tells nonsense is no way in", () => {
  expect(asked("/en", "1e9")).toBe("too-long");
  expect(asked("/en", "Infinity")).toBe("too-long");
});
