import { expect, test } from "vitest";
import { isMethod, isReadable, laneOf } from "./request-lanes";

const live = "/api/v1/courses/c/quizzes/q/live";

test("only files, health and the stream of the control room pass without a bound, and only to be read", () => {
  const passing = ["/_next/static/chunks/a.js", "/icon.svg", "/robots.txt", "/api/health", "/api/metrics", live];
  for (const url of passing) {
    expect([url, laneOf({ method: "GET", url })]).toEqual([url, "free"]);
    expect([url, laneOf({ method: "HEAD", url: `${url}?a=/b` })]).toEqual([url, "free"]);
    expect([url, laneOf({ method: "POST", url })]).toEqual([url, "submit"]);
  }
});

test("no page gets round its bound by an address that looks like a file or a stream", () => {
  const pages = [
    "/en/events",
    "/en/courses/x/live",
    "/_next/static/../../en/courses",
    "/_next/static/%2e%2e/%2e%2e/en/courses",
    "/_next/x",
    "/_next/image?url=/icon.svg",
    "/en?/_next/static/a.js",
    "//api/health/x",
    "/api/health/..",
    `${live}/x`,
    "http://[",
  ];
  for (const url of pages) expect([url, laneOf({ method: "GET", url })]).toEqual([url, "page"]);
});

test("what is typed has a lane of its own, and nothing else is in it", () => {
  expect(laneOf({ method: "PUT", url: "/api/v1/attempts/a/draft" })).toBe("save");
  expect(laneOf({ method: "PUT", url: "/api/v1/attempts/a/b/draft" })).toBe("submit");
  expect(laneOf({ method: "POST", url: "/en/attempts/a" })).toBe("submit");
});

test("a path that cannot be decoded and a method that nothing answers to are known by their head", () => {
  for (const url of ["/en/%E0%A4%A", "/%", "/en/%zz?x=1", "/en/%C0%AF"])
    expect([url, isReadable({ url })]).toEqual([url, false]);
  for (const url of ["/en", "/en/%E4%BD%A0?x=%", "//", "/en/a%2Fb"])
    expect([url, isReadable({ url })]).toEqual([url, true]);
  for (const method of ["DELETE", "PATCH", "OPTIONS", "TRACE", "PUT", "get", ""])
    expect([method, isMethod({ method, url: "/en" })]).toEqual([method, false]);
  for (const method of ["GET", "HEAD", "POST"]) expect(isMethod({ method, url: "/en" })).toBe(true);
  expect(isMethod({ method: "PUT", url: "/api/v1/attempts/a/draft" })).toBe(true);
  expect(isMethod({ method: "DELETE", url: "/api/v1/attempts/a" })).toBe(false);
});
