/**
 * `npm start`: from a fresh clone to a running product. Installs, generates, migrates, builds, and serves; what is still
 * valid from last time is not done again. `npm run demo` does the same with a database and a class of its own.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt, ensureGenerated, ensureNode, installedBeside, Problem, root } from "./ensure.mjs";
import { serverOptions } from "./server-options.mjs";

process.chdir(root);
const demo = process.argv.includes("--demo");

try {
  ensureNode();
  if (existsSync(".env")) process.loadEnvFile(".env");
  const port = readPort(process.env.PORT ?? "3000");
  await portIsFree(port);
  const driver = installedBeside();
  ensureGenerated();
  ensureBuilt();
  await driver;
  const env = environment();
  serve(port, env, prepare(env));
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  // At once: what is still being compiled beside is of no use then.
  process.exit(1);
}

/** The demo never touches the database of the real thing. */
function environment() {
  const common = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  if (!demo) return { ...common, DEMO: "" };
  return { ...common, DEMO: "1", DATABASE_URL: process.env.DEMO_DATABASE_URL ?? "file:./data/demo.db" };
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Problem(
    `PORT must be a number from 1 to 65535; it is "${text}".`,
    `PORT 应为 1 到 65535 的整数，当前是“${text}”。`,
  );
}

function portIsFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", ({ code }) => {
      const other = port === 65535 ? port - 1 : port + 1;
      reject(
        code === "EACCES"
          ? new Problem(
              `Port ${port} needs more rights: choose another, PORT=3000 npm start`,
              `端口 ${port} 需要更高权限：请换一个，例如 PORT=3000 npm start`,
            )
          : new Problem(
              `Port ${port} is in use by another program: stop it, or choose another port, PORT=${other} npm start`,
              `端口 ${port} 已被其他程序占用：请先停止它，或换一个端口，例如 PORT=${other} npm start`,
            ),
      );
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

/** Brings the database up to date and makes what must be there; returns what to tell whoever started this. */
function prepare(env) {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/prepare.ts"];
  const { status, stdout } = spawnSync(process.execPath, args, {
    // Its reply comes on the stream of the log.
    env: { ...env, LOG_LEVEL: "silent" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  // It has said in a sentence what is wrong.
  if (status === 3) process.exit(1);
  if (status !== 0)
    throw new Problem("The database could not be prepared: see above.", "数据库没有准备好：请看上面的信息。");
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

function serve(port, env, { signInToken, instructor, joinCode, demo: people }) {
  const next = ["node_modules/next/dist/bin/next", "start", "--port", String(port)];
  const child = spawn(process.execPath, [...serverOptions, ...next], {
    env: { ...env, PORT: String(port) },
    // The log is for whoever collects it; a person at a terminal reads the few lines below.
    stdio: ["ignore", process.stdout.isTTY ? "ignore" : "inherit", "inherit"],
  });
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      asked = true;
      child.kill("SIGTERM");
    });
  }
  child.once("exit", (code) => process.exit(asked ? 0 : (code ?? 1)));
  const address = `http://localhost:${port}`;
  announce(address, child, () => {
    console.log(`\nGradient is running: ${address}\nGradient 已启动：${address}`);
    if (people)
      console.log(
        "DEMO: choose a student, a TA or an instructor on the sign-in page. 演示：在登录页选择学生、助教或教师。",
      );
    if (joinCode) console.log(`Students join here 学生加入课程: ${address}/join/${joinCode}`);
    if (signInToken) {
      console.log(
        `\nOne-time sign-in link for the first instructor (${instructor}), good for seven days; then set a password:`,
      );
      console.log("第一位教师的一次性登录链接（七天内有效），登录后请设置密码：");
      console.log(`${address}/sign-in/${signInToken}`);
    }
    console.log("\nStop with Ctrl+C. 按 Ctrl+C 停止。");
  });
}

async function announce(address, child, say) {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return say();
    await wait(200);
  }
}
