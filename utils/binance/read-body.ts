/** Far above the largest honest answer (30 days of 500 assets are about 1.5 MB). */
const LARGEST_BODY = 10 * 1024 * 1024;

/** The body as text, or `null` when it is larger than 10 MB; the rest is then not downloaded. */
export async function readBody(response: Response): Promise<string | null> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
