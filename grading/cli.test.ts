import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";

/** Runs a command on lines; gives its answers, exit status and what it said on standard error. */
async function run(
  command: string,
  input: string,
): Promise<{ answers: Record<string, unknown>[]; status: number | null; errors: string }> {
  const child = spawn(process.execPath, ["scripts/json-lines.mjs", command], { cwd: `${import.meta.dirname}/..` });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    errors += text;
  });
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    answers: out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    status,
    errors,
  };
}

describe("the commands that speak JSON Lines", () => {
  test("one bad line is answered by what is wrong with it, and spoils no other", async () => {
    const good = '{"id":"a","type":"formula","answer":"2x","reference":"x+x"}';
    const { answers, status } = await run("grade", `${good}\nnot json\n\n{"id":"c","type":"nothing"}\n${good}`);
    expect(answers.map(({ id }) => id)).toEqual(["a", null, "c", "a"]);
    expect(answers[0]).toMatchObject({ outcome: "correct", score: 1, readAs: "2 x" });
    expect(answers[1]?.["error"]).toMatch(/^line 2: not JSON/);
    expect(answers[2]?.["error"]).toMatch(/^line 4: type: .*'formula'/);
    expect(status).toBe(1);
  });

  test("a byte order mark, line ends of other systems and an id of any depth spoil nothing", async () => {
    const good = '{"id":"a","type":"number","answer":"1","reference":"1"}';
    const deep = `{"id":${"[".repeat(200_000)}${"]".repeat(200_000)},"type":"number","answer":"1","reference":"1"}`;
    const { answers, status, errors } = await run("grade", `\ufeff${good}\r\n${deep}\r\n${good}`);
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["a", "correct"],
      [null, undefined],
      ["a", "correct"],
    ]);
    expect(answers[1]?.["error"]).toMatch(/^line 2: id: nested too deeply/);
    expect([status, errors]).toEqual([1, ""]);
  });

  test("all good lines end in status 0", async () => {
    const { answers, status } = await run("truth", '{"id":7,"engine":"max","at":["3","1","2"]}\n');
    expect(answers).toEqual([{ id: 7, value: "3", differentiable: true, gradient: ["1", "0", "0"], active: [1] }]);
    expect(status).toBe(0);
  });

  test("answers keep the order of their requests, however many there are", async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: i, type: "integer", answer: `${i}`, reference: `${i}` }),
    );
    const { answers } = await run("grade", lines.join("\n"));
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, i) => i));
    expect(answers.every(({ outcome }) => outcome === "correct")).toBe(true);
  });

  test("an unknown command names those that exist", async () => {
    const { status, errors } = await run("bake", "");
    expect(errors).toContain("grade, truth");
    expect(status).toBe(2);
  });
});
