/**
 * Brings what the product needs before it can run, and nothing twice: each step keeps a stamp of what it was made from.
 * Plain JavaScript without dependencies, since it runs before they are there. Throws a `Problem` with a sentence in each
 * language where something is missing.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What a person has to mend, said in one sentence a language. */
export class Problem extends Error {
  constructor(en, zhCN) {
    super(`${en}\n${zhCN}`);
    this.name = "Problem";
  }
}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Problem(
    `Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
    `需要 Node.js 20.19 或更新的版本，当前是 ${process.versions.node}。`,
  );
}

/** Packages as the lock says, and the database driver built for this Node. */
export function ensureInstalled() {
  ensurePackages();
  if (isInstalled()) return;
  ensureDriver();
  writeStamp(installed, ofPackages());
}

/** The same beside other work: the driver takes one core for a minute or two, and neither types nor the build need it. */
export function installedBeside() {
  ensurePackages();
  if (isInstalled()) return Promise.resolve();
  const script = `import { ensureInstalled } from ${JSON.stringify(import.meta.url)};
    try { ensureInstalled() } catch (error) { console.error(error.message); process.exitCode = 1 }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { cwd: root, stdio: "inherit" });
  process.once("exit", () => child.kill());
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => {
      if (status === 0) resolve();
      else reject(new Problem("The SQLite driver is missing: see above.", "缺少 SQLite 驱动：请看上面的信息。"));
    });
  });
}

/** Packages as the lock says: all that the grading library needs. */
export function ensurePackages() {
  ensureNode();
  if (isInstalled() || packagesMatch()) return;
  console.log("Installing packages (a few minutes the first time) … 正在安装依赖（首次需要几分钟）……");
  // Where packages are there already, only what changed is replaced.
  const command = existsSync(`${root}node_modules`) ? ["install", "--no-save"] : ["ci"];
  if (npm([...command, "--no-audit", "--no-fund"]) !== 0) {
    throw new Problem(
      "The packages could not be installed: see npm's message above; the npm registry must be reachable.",
      "依赖安装失败：请看上面 npm 的信息；需要能访问 npm 源。",
    );
  }
}

const installed = `${root}node_modules/.cache/gradient/installed`;

function ofPackages() {
  return fingerprint(["package.json", "package-lock.json", ".npmrc"], process.version, process.platform);
}

function isInstalled() {
  return isStamped(installed, ofPackages()) && existsSync(`${root}node_modules/next/package.json`);
}

/** The database's client, from the schema. */
export function ensureGenerated() {
  const stamp = `${root}prisma/generated/.stamp`;
  const sources = [
    "prisma/schema.prisma",
    "prisma/generate.ts",
    "prisma/schema-for.ts",
    "node_modules/prisma/package.json",
  ];
  const made = fingerprint(sources);
  if (isStamped(stamp, made) && existsSync(`${root}prisma/generated/client/client.ts`)) return;
  if (node(["--import", "tsx", "prisma/generate.ts"]) !== 0) {
    throw new Problem(
      "The database client could not be generated: see above.",
      "数据库客户端生成失败：请看上面的信息。",
    );
  }
  writeStamp(stamp, made);
}

/** The built product, from its sources. */
export function ensureBuilt() {
  ensureGenerated();
  const stamp = `${root}.next/gradient-built`;
  const made = fingerprint([...sourceFiles(), "scripts/pack.mjs"], process.version, "production");
  if (isStamped(stamp, made) && existsSync(`${root}.next/BUILD_ID`)) return;
  console.log("Building (about a minute) … 正在构建（约一分钟）……");
  rmSync(stamp, { force: true });
  if (node(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" }) !== 0) {
    throw new Problem("The build failed: see above.", "构建失败：请看上面的信息。");
  }
  if (node(["scripts/pack.mjs"]) !== 0) {
    throw new Problem("The scripts could not be packed: see above.", "脚本打包失败：请看上面的信息。");
  }
  writeStamp(stamp, made);
}

/** Whether what is installed is what the lock says: npm keeps its own record of what it installed. */
function packagesMatch() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

/** better-sqlite3 is the one package whose install script must run: it compiles SQLite. */
function ensureDriver() {
  if (driverWorks()) return;
  console.log("Building the SQLite driver (one to two minutes) … 正在编译 SQLite 驱动（一到两分钟）……");
  const missing = ["python3", "make", "g++"].filter((tool) => !runs(tool));
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(`${prefix}/include/node/node.h`) ? { npm_config_nodedir: prefix } : {};
  // With compiler and headers at hand nothing is downloaded; else its own installer looks for a prebuilt binary.
  const offline =
    missing.length === 0 && "npm_config_nodedir" in headers ? { npm_config_build_from_source: "true" } : {};
  npm(["rebuild", "better-sqlite3", "--ignore-scripts=false", "--loglevel=error"], { ...headers, ...offline });
  if (driverWorks()) return;
  if (missing.length > 0) {
    throw new Problem(
      `The SQLite driver cannot be built without ${missing.join(", ")}. On Debian or Ubuntu: apt-get install python3 make g++`,
      `编译 SQLite 驱动缺少 ${missing.join("、")}。在 Debian 或 Ubuntu 上：apt-get install python3 make g++`,
    );
  }
  throw new Problem(
    "The SQLite driver could not be built: see above. If Node's headers are missing, on Debian or Ubuntu: apt-get install libnode-dev",
    "SQLite 驱动编译失败：请看上面的信息。若缺少 Node 头文件，在 Debian 或 Ubuntu 上：apt-get install libnode-dev",
  );
}

function driverWorks() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ["-e", script], { cwd: root, stdio: "ignore" }).status === 0;
}

function runs(tool) {
  return spawnSync(tool, ["--version"], { stdio: "ignore" }).status === 0;
}

/** All that decides what the build comes out as. */
function sourceFiles() {
  const files = [];
  const visit = (path) => {
    for (const entry of readdirSync(`${root}${path}`, { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== "generated" && entry.name !== "migrations") visit(inner);
      } else if (!/\.test\.tsx?$|-for-tests\.ts$/.test(entry.name)) files.push(inner);
    }
  };
  for (const folder of ["app", "lib", "grading", "prisma", "public"]) if (existsSync(`${root}${folder}`)) visit(folder);
  const single =
    /^(next\.config|proxy|instrumentation|postcss\.config|tsconfig|package-lock|package)\b.*\.(ts|mjs|json)$/;
  for (const name of readdirSync(root)) if (single.test(name)) files.push(name);
  return files.sort();
}

/** Of what the files hold, and of anything else that counts. */
export function fingerprint(files, ...more) {
  const hash = createHash("sha256");
  for (const file of files) {
    const path = resolve(root, file);
    hash.update(`${file}\0`);
    if (existsSync(path) && statSync(path).isFile()) hash.update(readFileSync(path));
    hash.update("\0");
  }
  return hash.update(more.join("\0")).digest("hex");
}

function isStamped(stamp, made) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === made;
}

function writeStamp(stamp, made) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, made);
}

function node(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...quiet, ...env } })
    .status;
}

function npm(args, env = {}) {
  const options = { cwd: root, stdio: "inherit", env: { ...process.env, ...env } };
  const own = process.env.npm_execpath;
  const result = own?.endsWith(".js")
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.error)
    throw new Problem("npm was not found: install it with Node.js.", "找不到 npm：请随 Node.js 一起安装。");
  return result.status;
}

const quiet = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };
