import type { Attempted } from "./known";

/** What it is, and how it reads. */
export type Canary = readonly [what: string, text: string];

/** What must not be sent before the release: seeds, keys, what names a misconception, worked solutions. */
export function canaries({ seed, parts }: Attempted): readonly Canary[] {
  const shown = parts.map((part) => part.shown).join("\n");
  const telling = (text: string) => text.length >= 6 && !shown.includes(JSON.stringify(text).slice(1, -1));
  return [
    ["the seed", seed] as const,
    ...parts.flatMap(({ part, type, key, solution }) => [
      // A choice's key is a few letters, which stand in any page.
      ...(type === "choice" ? [] : [[`the key of ${part}`, key] as const]),
      ...[solution.en, solution["zh-CN"]].map((text) => [`the solution of ${part}`, text.slice(0, 60)] as const),
    ]),
    ...wrongKeys({ seed, parts }),
  ].filter(([, text]) => telling(text));
}

/**
 * What is told to nobody, released or not: of the seed everything follows, and a list of misconceptions is a list of what to avoid. `met`: those
 * that the student's own answers showed, which feedback names. Numbers may be the same by chance.
 */
export function everSecret(attempt: Attempted, met: ReadonlySet<string>): readonly Canary[] {
  const told = attempt.parts.map(({ shown, key, solution }) => [shown, key, solution.en, solution["zh-CN"]].join("\n"));
  const named = attempt.parts.flatMap(({ misconceptions }) => misconceptions.filter(({ id }) => met.has(id)));
  const known = [...told, ...named.flatMap(({ name, text }) => [name.en, text])].join("\n");
  const others = wrongKeys(attempt).filter(
    // A short name ("a logarithm") is also a word of the course.
    ([, text]) => text.length >= 12 && !/^[\d.,\s]+$/.test(text) && !known.includes(text),
  );
  return [["the seed", attempt.seed], ...others];
}

function wrongKeys({ parts }: Pick<Attempted, "parts"> & { readonly seed: string }): Canary[] {
  return parts.flatMap(({ part, misconceptions }) =>
    misconceptions.flatMap(({ id, name, text }) => [
      [`the wrong key ${id} of ${part}`, text] as const,
      [`the name of ${id} of ${part}`, name.en] as const,
    ]),
  );
}

export function leaks(where: string, body: string, secrets: readonly Canary[]): string[] {
  // Sizes of memory are powers of two, as many a count of weights is.
  const isOfMemory = where.endsWith("/api/metrics");
  const telling = isOfMemory ? secrets.filter(([, text]) => !isNumber(text)) : secrets;
  return telling.flatMap(([what, text]) => (stands(text, body) ? [`${where}: ${what}`] : []));
}

const isNumber = (text: string): boolean => /^[\d.]+$/.test(text);

/** A number counts where it stands by itself: its digits are also found in lengths ("0.1944em") and in longer numbers. */
function stands(text: string, body: string): boolean {
  if (!isNumber(text)) return forms(text).some((form) => body.includes(form));
  return new RegExp(`(?<![\\d.])${text.replaceAll(".", "\\.")}(?![\\d.]|em\\b)`).test(body);
}

const known = new Map<string, readonly string[]>();

/** The ways in which a text may stand in what is sent: plain, in HTML, in JSON once and twice, in an address, in base64. */
export function forms(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const html = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const quoted = html.replace(/"/g, "&quot;").replace(/'/g, "&#x27;");
  const json = JSON.stringify(text).slice(1, -1);
  // React writes a few marks by their number, others write all but ASCII so.
  const numbered = json.replace(/[<>&\u2028\u2029]/g, number);
  const ascii = json.replace(/[^ -~]/g, number);
  const twice = [json, numbered, ascii].map((each) => JSON.stringify(each).slice(1, -1));
  const address = encodeURIComponent(text);
  const once = [text, html, quoted, json, numbered, ascii, ...twice, address, address.replaceAll("%20", "+")];
  const all = [...new Set([...once, ...once.flatMap(base64)])];
  known.set(text, all);
  return all;
}

const number = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** As it stands within a longer text in base64: it begins at one of three places in a group of three bytes. */
function base64(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length < 12) return [bytes.toString("base64").replace(/=+$/, "")];
  return [0, 1, 2].flatMap((place) => {
    const whole = bytes.subarray((3 - place) % 3);
    const coded = whole.subarray(0, whole.length - (whole.length % 3)).toString("base64");
    return [coded, coded.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
