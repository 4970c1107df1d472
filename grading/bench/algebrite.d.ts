/** The one function that the bench uses of a library that comes without types. */
declare module "algebrite" {
  const algebrite: { readonly run: (text: string) => string };
  export default algebrite;
}
