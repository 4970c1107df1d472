/**
 * Loaded before the server: each SIGUSR2 sets its wall clock forward by STEP_SECONDS (back, where negative), as a time service does that
 * corrects a clock at once. The monotonic clock goes on.
 */
const RealDate = Date;
const realNow = Date.now.bind(Date);
let offset = 0;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [realNow() + offset] : given));
  }
  static now() {
    return realNow() + offset;
  }
};
process.on("SIGUSR2", () => {
  offset += Number(process.env.STEP_SECONDS) * 1000;
});
