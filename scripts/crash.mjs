/** `npm run crash`: what `npm test` does to the built product in its step "holding", at the goals' full length (hours). */
process.env.HOLDING = "long";
process.argv.push("holding");
await import("./test.mjs");
