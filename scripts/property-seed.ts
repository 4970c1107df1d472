/**
 * Runs before each test file: drawn cases are the same in every run, so that a test fails because of what was changed and not because of
 * the day. `npm run properties` draws others each time; PROPERTY_SEED=7 before a command draws those of that seed.
 */
import fc from "fast-check";

const asked = process.env["PROPERTY_SEED"] ?? "20260928";
if (asked !== "anew") fc.configureGlobal({ seed: Number(asked) });
