import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { questions } from "@/grading";
import { callAction } from "./call-action";
import type { Attempted, Person } from "./known";
import { type Served, send, serve } from "./serve";

let served: Served | undefined;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

/** The ways in which a text may stand in what is sent. */
function forms(text: string): string[] {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const json = JSON.stringify(text).slice(1, -1);
  const once = [text, escaped, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(text)];
  return [...new Set([...once, Buffer.from(text).toString("base64").replace(/=+$/, "")])];
}

/** What must not be sent before the release: seeds, keys, what names a misconception, worked solutions. */
function canaries({ seed, parts }: Attempted): readonly (readonly [string, string])[] {
  const shown = parts.map((part) => part.shown).join("\n");
  const telling = (text: string) => text.length >= 6 && !shown.includes(JSON.stringify(text).slice(1, -1));
  return [
    ["the seed", seed] as const,
    ...parts.flatMap(({ part, type, key, solution, misconceptions }) => [
      // A choice's key is a few letters, which stand in any page.
      ...(type === "choice" ? [] : [[`the key of ${part}`, key] as const]),
      ...[solution.en, solution["zh-CN"]].map((text) => [`the solution of ${part}`, text.slice(0, 60)] as const),
      ...misconceptions.flatMap(({ id, name, text }) => [
        [`the wrong key ${id} of ${part}`, text] as const,
        [`the name of ${id} of ${part}`, name.en] as const,
      ]),
    ]),
  ].filter(([, text]) => telling(text));
}

function leaks(where: string, body: string, secrets: readonly (readonly [string, string])[]): string[] {
  return secrets.flatMap(([what, text]) => (stands(text, body) ? [`${where}: ${what}`] : []));
}

/** A number counts where it stands by itself: its digits are also found in lengths ("0.1944em") and in longer numbers. */
function stands(text: string, body: string): boolean {
  if (!/^[\d.]+$/.test(text)) return forms(text).some((form) => body.includes(form));
  return new RegExp(`(?<![\\d.])${text.replaceAll(".", "\\.")}(?![\\d.]|em\\b)`).test(body);
}

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
        await look(`${name} ${localized} as components`, await send(base, localized, who, { headers: { RSC: "1" } }));
        const prefetch = { RSC: "1", "Next-Router-Prefetch": "1" };
        await look(`${name} ${localized} prefetched`, await send(base, localized, who, { headers: prefetch }));
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
  if (served === undefined) throw new Error("no server");
  const { base, world } = served;
  const { attemptId, parts } = world.ownExam;
  const own: Person = world.people.own;
  const integer = parts.filter(({ type }) => type === "integer").at(-1);
  if (integer === undefined) throw new Error("no part that asks for a whole number");
  const { question, part, key } = integer;
  // As many digits, so that the replies are as long.
  const wrong = key.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  const replies: string[] = [];
  const before = await send(base, `/api/v1/attempts/${attemptId}`, own);
  const read = z.object({
    questions: z.array(
      z.object({
        slug: z.string(),
        parts: z.array(z.object({ id: z.string(), draft: z.nullable(z.object({ revision: z.number() })) })),
      }),
    ),
  });
  const there = read.parse(await before.json()).questions.find(({ slug }) => slug === question);
  let revision = there?.parts.find(({ id }) => id === part)?.draft?.revision ?? 0;
  for (const text of [key, wrong]) {
    const reply = await send(base, `/api/v1/attempts/${attemptId}/draft`, own, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question, part, text, revision }),
    });
    expect(reply.status).toBe(200);
    revision += 1;
    replies.push((await reply.text()).replace(/"savedAt":"[^"]*"/, "").replace(/"revision":\d+/, ""));
    // Handing one answer in by itself is refused, whatever it says.
    const refused = await send(base, `/api/v1/attempts/${attemptId}/submissions`, own, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": `same-reply-${text}` },
      body: JSON.stringify({ question, part, text }),
    });
    expect(refused.status).toBe(409);
    replies.push(await refused.text());
  }
  expect(replies.slice(0, 2)).toEqual(replies.slice(2));
});

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
