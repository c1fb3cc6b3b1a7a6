// `npm run pictures`: draws every page of a demo office into docs/pictures, light and dark, on a desktop and on a phone.
import { spawnSync } from 'node:child_process'
import { build } from './build.js'
import { chromium } from './chromium.js'
import { install, root } from './install.js'
import { node24 } from './node24.js'

install({ dev: true })
build()
const CHROMIUM = await chromium()
if (CHROMIUM === null) throw new Error('There is no Chromium to draw with. Install one, or name it: CHROMIUM=/path/to/chromium npm run pictures')
const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/browser/pictures.config.ts', ...process.argv.slice(2)]
const { status } = spawnSync(node24(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM } })
process.exitCode = status ?? 1
