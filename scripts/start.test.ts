import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";

/** Runs `npm start`'s script until it gives up; what it says on the way. */
async function start(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: `${import.meta.dirname}/..`,
    env: { ...process.env, ...env },
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, "exit");
  return { code, said };
}

const oneSentenceInEachLanguage = (said: string) => {
  expect(said.trim().split("\n")).toHaveLength(2);
  expect(said).not.toMatch(/\n\s+at /);
};

test.each(["abc", "0", "65536", "80.5", "-1"])("a port that is none (%s) is said in one sentence", async (PORT) => {
  const { code, said } = await start({ PORT });
  expect(code).toBe(1);
  expect(said).toContain(`"${PORT}"`);
  oneSentenceInEachLanguage(said);
});

test("a port that is taken is said in one sentence that names another", async () => {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, said } = await start({ PORT: String(port) });
  server.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use`);
  oneSentenceInEachLanguage(said);
});
