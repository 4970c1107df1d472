/** The lists that zxcvbn holds passwords against, most frequent first; they come without types. */
declare module "zxcvbn/lib/frequency_lists.js" {
  const lists: { readonly passwords: readonly string[] };
  export default lists;
}
