import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // A lock file in a folder above must not move the root.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: {
    root: import.meta.dirname,
    // A browser has no process; what Next asks of it is its environment alone, which is empty there. A whole imitation is 0.8 kB.
    resolveAlias: { "next/dist/compiled/process": "./app/no-process.ts" },
  },
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
    "zxcvbn",
  ],
  // Pages get theirs, with a nonce, in proxy.ts.
  headers: async () => [
    {
      source: "/api/:path*",
      headers: [
        { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Cache-Control", value: "private, no-store" },
        { key: "Referrer-Policy", value: "same-origin" },
        {
          key: "Content-Security-Policy",
          value: "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
        },
      ],
    },
  ],
  // `npm test` holds the types; a newcomer's first start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The roster of a large class is the largest form by far; each field of the others has a bound of its own.
  experimental: {
    serverActions: { bodySizeLimit: "2mb" },
    // Every page is compiled when it is first asked for: all of them at the start kept the saves of an exam waiting for two seconds more.
    preloadEntriesOnStart: false,
  },
};

/** JavaScript, and without what only a build needs: a server that starts would load a compiler for each of the two, and its callers wait. */
export default async function configFor(/** @type {string} */ phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  // Words are compiled as the product is built: the browser gets no reader of the ICU notation (9 kB compressed).
  const withWords = createNextIntlPlugin({
    requestConfig: "./app/i18n/request.ts",
    experimental: { messages: { path: "./app/messages", format: "json", locales: ["en", "zh-CN"], precompile: true } },
  });
  return withWords(config);
}
