/**
 * Finds a Chromium for the end-to-end tests, or brings one. Returns the path of its executable. The headless shell, the same
 * engine without a window system around it, is preferred where there is one: it starts and draws faster.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const systemPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

export async function ensureBrowser() {
  const { chromium } = await import("@playwright/test");
  const found = () =>
    [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemPaths].find((path) => path && existsSync(path));
  if (found()) return found();

  console.log("No Chromium here yet: asking Playwright for its own …");
  run("node", ["node_modules/@playwright/test/cli.js", "install", "chromium"], 300_000);
  if (found()) return found();

  if (process.platform === "linux" && existsSync("/usr/bin/apt-get")) {
    console.log("Playwright's browser cannot be had here: installing Debian's …");
    const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, "apt-get", ...args];
      return run(command, rest, 600_000);
    };
    apt("update", "-qq");
    for (const name of ["chromium-headless-shell", "chromium"]) {
      apt("install", "-y", "-qq", "--no-install-recommends", name);
      if (found()) return found();
    }
  }
  throw new Error(
    "No Chromium could be found or installed. Install one (Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH to its executable.",
  );
}

function run(command, args, timeout) {
  return spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
