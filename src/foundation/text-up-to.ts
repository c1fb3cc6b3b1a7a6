/** What the error says when an answer is longer than its reader takes. */
export const tooLong = 'TOO_LONG'

/**
 * The text of an answer of at most `most` bytes, read as it comes: a service that sends without end must not fill the memory.
 * Throws an error with the message `tooLong`, and closes the connection, where there is more.
 */
export async function textUpTo(answer: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body ?? []) {
    length += chunk.length
    if (length > most) throw new Error(tooLong) // leaving the loop cancels the body
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
