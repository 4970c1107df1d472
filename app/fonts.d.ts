/** A font of a package: the address at which the build serves it. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
