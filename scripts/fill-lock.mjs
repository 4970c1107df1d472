/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 * npm leaves a platform's binary out of the lock where the registry it asked did not hold it; `npm ci` then refuses the
 * lock on every machine, and a Mac or Windows user gets no binary. Run after each change of dependencies:
 * `node scripts/fill-lock.mjs`; with `--check` it changes nothing and fails where something is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["darwin", "linux", "win32", "android", "freebsd", "openbsd", "netbsd", "sunos", "aix", "openharmony"];
const processors = ["x64", "arm64", "arm", "ia32", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];

const missing = new Map();
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[hoisted] || missing.has(hoisted)) continue;
    if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) continue;
    missing.set(hoisted, platformEntry(name, version, Boolean(entry.dev)));
  }
}

function platformEntry(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev: true }),
    ...(words.includes("musl") && { libc: ["musl"] }),
    ...((words.includes("gnu") || words.includes("glibc")) && { libc: ["glibc"] }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (missing.size === 0) {
  console.log("package-lock.json is complete for every platform.");
} else if (process.argv.includes("--check")) {
  console.error(`package-lock.json lacks ${missing.size} optional packages: run node scripts/fill-lock.mjs`);
  console.error([...missing.keys()].join("\n"));
  process.exitCode = 1;
} else {
  const all = [...Object.entries(lock.packages), ...missing];
  const [root, ...rest] = all;
  rest.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  lock.packages = Object.fromEntries([root, ...rest]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${missing.size} optional packages of other platforms to package-lock.json.`);
}
