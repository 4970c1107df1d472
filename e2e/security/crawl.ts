import { callAction } from "./call-action";
import type { Canary } from "./canaries";
import { leaks } from "./canaries";
import type { Actor, Person, World } from "./known";
import type { ActionRow } from "./row";
import { components, type Served, send } from "./serve";
import { table } from "./table";

/** What a crawl looked at, and what it found there. */
export interface Crawled {
  readonly looked: number;
  readonly found: readonly string[];
}

/** Who cannot be staff, under the names that the crawl reports. */
export const outsiders = ["anonymous", "stranger", "classmate"] as const;

export const personOf = ({ people }: World, actor: Actor): Person | null =>
  actor === "anonymous" ? null : people[actor];

/**
 * Every page and every route of the build that only reads, as one person, in both languages, whole, as components and as prefetched; and
 * what is said of requests that make no sense. `except`: paths that may hold one of the secrets for a reason of their own.
 */
export async function crawl(served: Served, actor: Actor, secrets: readonly Canary[], except = /^$/): Promise<Crawled> {
  const { base, world } = served;
  const who = personOf(world, actor);
  const found: string[] = [];
  let looked = 0;
  const look = async (where: string, reply: Response) => {
    looked += 1;
    const body = `${[...reply.headers].join("\n")}\n${await reply.text()}`;
    found.push(...leaks(`${actor} ${where}`, body, secrets));
  };
  const paths = new Set(
    table.flatMap((row) => {
      if (row.kind === "action" || (row.kind === "route" && (row.body !== undefined || row.stream === true))) return [];
      if (row.kind === "route" && !row.entry.startsWith("GET ")) return [];
      return [row.path(world, actor), row.path(world, "ta")];
    }),
  );
  const exam = `/attempts/${world.ownExam.attemptId}`;
  const questions = new Set(world.ownExam.parts.map(({ question }) => question));
  for (const question of questions) paths.add(`/en${exam}?question=${question}`);
  paths.add(`/api/v1${exam}`);
  for (const path of paths) {
    if (except.test(path)) continue;
    const inChinese = path.replace(/^\/en(?=\/|$)/, "/zh-CN");
    const prefetch = { "Next-Router-Prefetch": "1" };
    const tree = { ...prefetch, "Next-Router-Segment-Prefetch": "/_tree" };
    const whole = send(base, path, who).then((reply) => look(path, reply));
    if (inChinese === path) await whole;
    // Together: while one reply is searched, the server works on the others.
    else
      await Promise.all([
        whole,
        send(base, inChinese, who).then((reply) => look(inChinese, reply)),
        components(base, path, who).then((reply) => look(`${path} as components`, reply)),
        components(base, inChinese, who, prefetch).then((reply) => look(`${inChinese} prefetched`, reply)),
        components(base, path, who, tree).then((reply) => look(`${path} its tree`, reply)),
      ]);
  }
  await senseless(served, who, look);
  return { looked, found };
}

/** Requests that make no sense, or are refused: what is said of them may quote too much. */
async function senseless(
  { base, world }: Served,
  who: Person | null,
  look: (where: string, reply: Response) => Promise<void>,
): Promise<void> {
  const exam = `/attempts/${world.ownExam.attemptId}`;
  const json = { "Content-Type": "application/json" };
  const asked: readonly (readonly [string, RequestInit & { readonly headers?: Record<string, string> }])[] = [
    [`/en${exam}/nothing`, {}],
    [`/en${exam}?question=__proto__`, {}],
    [`/en${exam}`, { method: "PUT", body: "x" }],
    [`/en${exam}`, { method: "POST", headers: { "Next-Action": "0".repeat(42) }, body: "[]" }],
    [`/en${exam}`, { method: "POST", headers: { Origin: "https://evil.example" }, body: "[]" }],
    [`/en${exam}`, { headers: { RSC: "1", "Next-Router-State-Tree": "%5B%22x%22" } }],
    [`/api/v1${exam}`, { method: "DELETE" }],
    [`/api/v1${exam}/draft`, { method: "PUT", headers: json, body: "{" }],
    [`/api/v1${exam}/draft`, { method: "PUT", headers: json, body: '{"question":{}}' }],
    [`/api/v1${exam}/submissions`, { method: "POST", headers: json, body: "[]" }],
    [`/api/v1${exam}/flag`, { method: "PUT", headers: json, body: "null" }],
    [`/api/v1${exam}/texts?question=x&part=y`, {}],
    [`/api/v1${exam}/nothing`, {}],
  ];
  for (const [path, init] of asked) await look(`${init.method ?? "GET"} ${path}`, await send(base, path, who, init));
}

/** Every server action of the build as somebody who may not, with what would be right for those who may. */
export async function callAll(served: Served, actor: Actor, secrets: readonly Canary[]): Promise<Crawled> {
  const { world } = served;
  const found: string[] = [];
  let looked = 0;
  const rows = table.filter((row): row is ActionRow => row.kind === "action" && !row.may.includes(actor));
  for (const row of rows) {
    const { page, input } = row;
    const reply = await callAction(served, row.entry, page(world, actor), personOf(world, actor), input(world, actor));
    looked += 1;
    const body = `${[...reply.headers].join("\n")}\n${await reply.text()}`;
    found.push(...leaks(`${actor} ${row.entry}`, body, secrets));
  }
  return { looked, found };
}
