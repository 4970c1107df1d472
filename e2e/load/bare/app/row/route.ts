/** The least that a request which brings something can do: read it, and say that it came. */
export async function POST(request: Request): Promise<Response> {
  const { text }: { readonly text: string } = await request.json();
  return Response.json({ characters: text.length });
}
