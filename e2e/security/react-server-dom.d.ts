/** React's own encoder of a server action's arguments, as Next ships it; it comes without types. */
declare module "next/dist/compiled/react-server-dom-turbopack/client.node.js" {
  export function encodeReply(value: unknown): Promise<string | FormData>;
}
