import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { questions } from "@/grading";
import { callAction } from "./call-action";
import { canaries, forms, leaks } from "./canaries";
import type { Person } from "./known";
import { components, type Served, send, serve } from "./serve";

let served: Served | undefined;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

test("a secret is found however it is written, and not where it is not", () => {
  const secret = `the key "a<b" & c\\d 是 x+y/z: 2 > 1`;
  const found = (body: string) => forms(secret).some((form) => body.includes(form));
  const json = JSON.stringify({ a: [secret] });
  const bodies = [
    `<p>${secret}</p>`,
    secret.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
    json,
    JSON.stringify(json),
    json.replace(/</g, "\\u003c").replace(/>/g, "\\u003e").replace(/&/g, "\\u0026"),
    `x=${encodeURIComponent(secret)}`,
    ...["", "a", "ab", "abc"].map((before) => Buffer.from(`${before}${secret} and more`).toString("base64")),
    ...["", "a", "ab"].map((before) => Buffer.from(`${before}${secret}`).toString("base64url")),
    Buffer.from(json).toString("base64"),
  ];
  expect(bodies.map(found)).toEqual(bodies.map(() => true));
  expect(found("the key")).toBe(false);
  expect(found(Buffer.from(secret.replaceAll("x", "y")).toString("base64"))).toBe(false);
});

test("during an exam, nothing that a browser receives holds a key, a seed, a solution or a verdict", async () => {
  test.setTimeout(300_000);
  if (served === undefined) throw new Error("no server");
  const { base, world } = served;
  const { own, classmate, stranger } = world.people;
  const { attemptId, parts } = world.ownExam;
  const secrets = canaries(world.ownExam);
  expect(secrets.length).toBeGreaterThan(100);
  // The control: on the page of those who may know, the same search finds them.
  const staffPage = await send(base, `/en/teach/${world.courseId}/attempts/${attemptId}`, world.people.ta);
  expect(leaks("staff", await staffPage.text(), secrets).length).toBeGreaterThan(20);
  const page = `/en/attempts/${attemptId}`;
  const found: string[] = [];
  const look = async (where: string, reply: Response) => {
    const headers = [...reply.headers].join("\n");
    found.push(...leaks(where, `${headers}\n${await reply.text()}`, secrets));
  };
  for (const [name, who] of [
    ["own", own],
    ["classmate", classmate],
    ["stranger", stranger],
    ["nobody", null],
  ] as const) {
    for (const language of ["en", "zh-CN"]) {
      for (const path of [page, `/en/courses/${world.courseId}`, `/en/courses/${world.courseId}/grades`]) {
        const localized = path.replace("/en/", `/${language}/`);
        await look(`${name} ${localized}`, await send(base, localized, who));
        await look(`${name} ${localized} as components`, await components(base, localized, who));
        const prefetch = { "Next-Router-Prefetch": "1" };
        await look(`${name} ${localized} prefetched`, await components(base, localized, who, prefetch));
      }
    }
    await look(`${name} attempt`, await send(base, `/api/v1/attempts/${attemptId}`, who));
  }
  const typed = parts.filter(({ type }) => type !== "choice" && type !== "text");
  // What comes back is the student's own text: a wrong answer that is no misconception, so that no canary is sent in.
  for (const { question, part } of typed.slice(-3)) {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": `leaks-${part}` };
    const body = (more: object) => JSON.stringify({ question, part, text: "271828", ...more });
    const submissions = `/api/v1/attempts/${attemptId}/submissions`;
    await look(`submitting ${part}`, await send(base, submissions, own, { method: "POST", headers, body: body({}) }));
    const draft = { method: "PUT", headers, body: body({ revision: 0 }) };
    await look(`saving ${part}`, await send(base, `/api/v1/attempts/${attemptId}/draft`, own, draft));
    const form = { attemptId, question, part, text: "314159", idempotencyKey: `leaks-action-${part}`, pieces: "these" };
    const action = "action app/[locale]/attempts/[attemptId]/submit-action.ts submitAnswer";
    await look(`the action for ${part}`, await callAction(served, action, page, own, { form }));
  }
  expect(found).toEqual([]);
});

test("the pieces of a page that a submission brings are of its own part, without a key, and nobody else's attempt has any", async () => {
  if (served === undefined) throw new Error("no server");
  const browsed = served;
  const { base, world } = browsed;
  const { attemptId, parts } = world.ownHomework;
  const { own, classmate, stranger, taElsewhere, ta } = world.people;
  const action = "action app/[locale]/attempts/[attemptId]/submit-action.ts submitAnswer";
  const page = `/en/attempts/${attemptId}`;
  const secrets = canaries(world.ownHomework);
  const typed = parts.filter(({ type }) => type !== "choice" && type !== "text");
  const prompt = ({ shown }: (typeof parts)[number]): string => {
    const [asked] = z.tuple([z.object({ en: z.string() }), z.unknown(), z.unknown()]).parse(JSON.parse(shown));
    // A long run of plain words: formulas are drawn, not sent as they are written.
    return /[A-Za-z ,]{25,}/.exec(asked.en)?.[0] ?? "";
  };
  const found: string[] = [];
  let pieces = 0;
  for (const [index, { question, part }] of typed.slice(-4).entries()) {
    const submit = async (who: Person, path: string, more: Record<string, string> = {}) => {
      const form = {
        attemptId,
        question,
        part,
        text: "271828",
        idempotencyKey: `pieces-${index}`,
        pieces: "these",
        ...more,
      };
      return (await callAction(browsed, action, path, who, { form })).text();
    };
    for (const who of [classmate, stranger, taElsewhere, ta]) {
      const reply = await submit(who, `/en/courses/${world.courseId}`);
      if (reply.includes(`part ${question} ${part}`)) found.push(`${who.email} gets ${part}`);
      found.push(...leaks(`${who.email} ${part}`, reply, secrets));
    }
    // The same press again, and its key sent for another part: what comes is of the part that was asked for, and the student's own.
    const replies = [
      await submit(own, page),
      await submit(own, page),
      await submit(own, page, { question: typed.at(-5)?.question ?? "", part: typed.at(-5)?.part ?? "" }),
    ];
    for (const [turn, reply] of replies.entries()) {
      found.push(...leaks(`own ${part} ${turn}`, reply, secrets));
      const here = turn === 2 ? typed.at(-5)?.part : part;
      if (reply.includes(`part ${turn === 2 ? typed.at(-5)?.question : question} ${here}`)) pieces += 1;
      for (const other of parts) {
        const words = prompt(other);
        const isOwn = parts.some((each) => each.part === here && prompt(each).includes(words));
        if (words !== "" && !isOwn && reply.includes(words))
          found.push(`${part} ${turn} brings the prompt of ${other.part}`);
      }
    }
  }
  expect(found).toEqual([]);
  // The control: pieces did come, and a whole page has the prompts that were looked for.
  expect(pieces).toBeGreaterThanOrEqual(8);
  const whole = await (await send(base, `${page}?question=${typed.at(-1)?.question}`, own)).text();
  expect(parts.filter((each) => prompt(each) !== "" && whole.includes(prompt(each))).length).toBeGreaterThan(2);
});

test("before the release, a right answer and a wrong one get the same reply", async () => {
  test.setTimeout(300_000);
  if (served === undefined) throw new Error("no server");
  const here = served;
  const { base, world } = here;
  const { attemptId, parts } = world.ownExam;
  const own: Person = world.people.own;
  const action = "action app/[locale]/attempts/[attemptId]/submit-action.ts submitAnswer";
  const read = z.object({
    questions: z.array(
      z.object({
        slug: z.string(),
        parts: z.array(z.object({ id: z.string(), draft: z.nullable(z.object({ revision: z.number() })) })),
      }),
    ),
  });
  const before = read.parse(await (await send(base, `/api/v1/attempts/${attemptId}`, own)).json()).questions;
  // Of each type of answer two; with as many characters, so that the replies are as long.
  const typed = parts.filter(({ type, key }) => type !== "choice" && type !== "text" && /\d/.test(key));
  const asked = [...new Set(typed.map(({ type }) => type))].flatMap((each) =>
    typed.filter(({ type }) => type === each).slice(-2),
  );
  expect(asked.length).toBeGreaterThan(8);
  for (const { question, part, key } of asked) {
    const wrong = key.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    const there = before.find(({ slug }) => slug === question)?.parts.find(({ id }) => id === part);
    let revision = there?.draft?.revision ?? 0;
    const told: string[][] = [];
    for (const [turn, text] of [key, wrong].entries()) {
      const headers = { "Content-Type": "application/json", "Idempotency-Key": `same-reply-${part}-${turn}` };
      const body = JSON.stringify({ question, part, text, revision });
      const saved = await send(base, `/api/v1/attempts/${attemptId}/draft`, own, { method: "PUT", headers, body });
      expect(saved.status).toBe(200);
      revision += 1;
      // Handing one answer in by itself is refused, whatever it says.
      const one = JSON.stringify({ question, part, text });
      const refused = await send(base, `/api/v1/attempts/${attemptId}/submissions`, own, {
        ...{ method: "POST", headers, body: one },
      });
      expect(refused.status).toBe(409);
      const form = {
        attemptId,
        question,
        part,
        text,
        idempotencyKey: `same-reply-action-${part}-${turn}`,
        pieces: "these",
      };
      const acted = await callAction(here, action, `/en/attempts/${attemptId}`, own, { form });
      const whole = await send(base, `/api/v1/attempts/${attemptId}`, own);
      told.push(await Promise.all([saved, refused, acted, whole].map((reply) => plainly(reply, text))));
    }
    expect([part, told[1]]).toEqual([part, told[0]]);
    expect(told[1]?.map(({ length }) => length)).toEqual(told[0]?.map(({ length }) => length));
  }
});

/** A reply with its status and its headers, but for the text that was sent, moments and numbers that count. */
async function plainly(reply: Response, text: string): Promise<string> {
  const varying = /^(date|x-request-id|content-security-policy|etag)$/;
  const headers = [...reply.headers].filter(([name]) => !varying.test(name)).map((each) => each.join(": "));
  // Of an action's reply what it says; the page that comes with it is drawn anew each time.
  const whole = await reply.text();
  const body = (/^\w+:(\{"ok":.*)$/m.exec(whole)?.[1] ?? whole).replaceAll(JSON.stringify(text), '"…"');
  const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
  return `${reply.status}\n${headers.join("\n")}\n${body.replace(moment, "then").replace(/"revision":\d+/g, '"revision":n')}`;
}

test("no script, style or map that is served holds a question's key, misconceptions or solutions", () => {
  const folder = join(import.meta.dirname, "../../.next/static");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(js|css|map|json)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
  const sent = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  // The authors' own words: a question's code in a script would bring them with it.
  const slugs = questions.map(({ slug }) => slug);
  const words = slugs.flatMap((slug) => sentences(join(import.meta.dirname, "../../grading/questions", slug)));
  expect(words.length).toBeGreaterThan(200);
  const leaked = words.filter((text) => forms(text).some((form) => sent.includes(form)));
  expect(leaked).toEqual([]);
});

/** Sentences that stand in a folder's sources between quotation marks, without what a template would fill in. */
function sentences(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/"([^"\\\n]{30,})"/g)])
    .map(([, text]) => text ?? "");
}
