// A Chromium for the browser's tests and pictures: one that is there; else Debian's, where we may install it; else Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './install.js'
import { node24 } from './node24.js'

// Without the windows that nobody sees it is half as busy; Debian has it as a package of its own.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** Its path, or null where none can be had. */
export async function chromium() {
  return installed() ?? (await playwrights()) ?? fromDebian() ?? (await downloaded())
}

/** One that the system has. */
function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [process.env.CHROMIUM ?? '', ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macs].find(
    (file) => file !== '' && existsSync(file),
  )
}

/** One that Playwright has downloaded before. */
async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  process.stderr.write('Installing Chromium from Debian (a minute, once) …\n')
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  apt('-qq', 'update')
  for (const name of ['chromium-headless-shell', 'chromium']) if (apt('-qq', 'install', '-y', '--no-install-recommends', name)) break
  return installed()
}

async function downloaded() {
  process.stderr.write('Asking Playwright for its Chromium (a minute, once) …\n')
  spawnSync(node24(), [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', '--only-shell', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 300_000,
  })
  return (await playwrights()) ?? null
}
