import "server-only";
import lists from "zxcvbn/lib/frequency_lists.js";

/**
 * Some 11,000 passwords of eight characters and more that lead the published lists of leaked ones (zxcvbn's list, from Mark
 * Burnett's ten million), and those that lead the lists leaked in China, which that one hardly has.
 */
const common: ReadonlySet<string> = new Set([
  ...lists.passwords.filter((password) => password.length >= 8),
  ...(
    "1q2w3e4r5t a1234567 a12345678 aa123456 qwer1234 11223344 12341234 woaini1314 woaini520 5201314520 woaini123 " +
    "a123456789 aa12345678 1234567a asd123456 qq123456 wang123456 zxc123456 abc123456 abcd123456 12345678a 123456aa " +
    "password1! p@ssw0rd changeme administrator"
  ).split(" "),
]);

/** `plain`: in lower case. */
export function isCommonPassword(plain: string): boolean {
  return common.has(plain);
}
