import { openSync, writeSync } from 'node:fs'
import pg from 'pg'
import { startEmbeddedPostgres } from './start.ts'

// For crash.test.ts: writes rows until it is killed, and notes each one only when PostgreSQL has acknowledged it.
const [folder = '', notes = ''] = process.argv.slice(2)
const server = await startEmbeddedPostgres(folder)
const pool = new pg.Pool({ ...server.config, max: 4 })
pool.on('error', () => {})
await pool.query('create table if not exists acknowledged (id uuid primary key)')
const book = openSync(notes, 'a')
process.stdout.write(`${server.pid}\n`)

async function write() {
  for (;;) {
    const id = crypto.randomUUID()
    await pool.query('insert into acknowledged values ($1)', [id])
    writeSync(book, `${id}\n`)
  }
}
await Promise.all([write(), write(), write(), write()])
