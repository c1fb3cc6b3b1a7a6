/** Rows of up to 1 MB each: an escalation with its case. */
const few = 4

/** Reads large rows by their ids, a few in one go: a hundred cases in one answer of the database would make everybody wait while they are parsed. */
export async function fewAtOnce<Row>(ids: readonly string[], read: (few: readonly string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += few) rows.push(...(await read(ids.slice(at, at + few))))
  return rows
}
