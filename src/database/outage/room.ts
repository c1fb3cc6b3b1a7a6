import pg from 'pg'

/** How many connections one process takes at most: for requests, and for the queue's own work. */
export type Room = { requests: number; queue: number }

/** A process also has one connection each for live changes, the library's changes, the queue's messages, the watch and `/readyz`. */
const besides = 5

/**
 * Divides the connections of a server so that two processes always fit; the third waits for a free one.
 * `free` is what ordinary users may have together: https://www.postgresql.org/docs/18/runtime-config-connection.html (read 2026-12-01).
 */
export function roomFor(free: number): Room {
  const queue = free < 40 ? 2 : 4
  return { requests: Math.min(20, Math.max(3, Math.floor(free / 2) - besides - queue)), queue }
}

/** Asks the server how many connections it has for this user in this database. Throws when it cannot be reached. */
export async function connectionsFor(config: pg.ClientConfig): Promise<Room> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000, application_name: 'baton' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ free: number }>(asked)
    return roomFor(rows[0]?.free ?? 0)
  } finally {
    await client.end()
  }
}

// A limit of -1 means none.
const asked = `
  select least(
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int - coalesce(current_setting('reserved_connections', true)::int, 0),
    (select nullif(datconnlimit, -1) from pg_database where datname = current_database()),
    (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user)
  ) as free`
