// `npm run dev`: a Baton with a demo office in a folder of its own, started again whenever its code changes, and before it the browser app with
// live reload. The address that people open is the app's; the Baton behind has the next port, and stand-ins for Slack and
// for Intercom the two after. Needs no network.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { install, root } from './install.js'
import { node24 } from './node24.js'

install({ dev: true })
const node = node24()
const main = join(root, 'src', 'main.ts')
const port = Number(process.env.PORT || 4180)
const address = `http://127.0.0.1:${port}`
const env = {
  LOG_LEVEL: 'info',
  BATON_DATA: join(root, 'data', 'dev'),
  ...process.env,
  HOST: '127.0.0.1',
  PORT: String(port + 1),
  BATON_URL: address,
  BATON_DEV: '1',
}
// Whoever has a Slack of their own for this names it; everybody else has one that stands in.
const slackPort = String(port + 2)
const slack = env.SLACK_BOT_TOKEN ? {} : { SLACK_BOT_TOKEN: 'xoxb-development', SLACK_API_URL: `http://127.0.0.1:${slackPort}/api/` }
// So does whoever has an Intercom, or keeps tickets as files.
const ownDesk = Boolean(env.INTERCOM_ACCESS_TOKEN || env.LOCAL_TICKETS)
const intercomPort = String(port + 3)
const intercom = ownDesk ? {} : { INTERCOM_ACCESS_TOKEN: 'intercom-for-development', INTERCOM_API_URL: `http://127.0.0.1:${intercomPort}` }
if (!existsSync(join(env.BATON_DATA, 'secret'))) {
  process.stderr.write('Filling a demo office (some seconds, once) …\n')
  spawnSync(node, [main, 'demo'], { stdio: ['ignore', 'ignore', 'inherit'], env }) // what it says is for those who sign in by password
}

const vite = [
  join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
  '--config',
  join(root, 'web', 'vite.config.ts'),
  '--port',
  String(port),
  '--logLevel',
  'warn',
]
/** Something that stands in for a place outside. */
const standIn = (place, settings) =>
  spawn(node, [join(root, 'test', place, 'stand-in.ts')], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...env, ...settings } })
const children = [
  ...(env.SLACK_BOT_TOKEN ? [] : [standIn('slack', { SLACK_PORT: slackPort })]),
  ...(ownDesk ? [] : [standIn('intercom', { INTERCOM_PORT: intercomPort })]),
  spawn(node, ['--watch', '--watch-preserve-output', main, 'serve'], { stdio: 'inherit', env: { ...env, ...slack, ...intercom } }),
  spawn(node, vite, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, BATON_PROXY: `http://127.0.0.1:${env.PORT}` } }),
]
// One without the other is of no use. A Ctrl-C reaches all of us by itself; told twice at once, Baton stops once.
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, stop)
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode = code ?? 0
    stop()
  })
}
