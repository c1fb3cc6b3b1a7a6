// Baton runs on Node 24: on the one that is running now, where it is new enough, and else on the one that npm has brought along.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from './install.js'

const oldest = 24

/** A server that mostly waits keeps about 40 MB less with less room for what is new, and is hardly slower (docs/decisions/0004-memory.md). */
export const sparing = ['--max-semi-space-size=4']

/** The path of a Node that can run Baton. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= oldest) return process.execPath
  const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(brought)) return brought
  throw new Error(
    `This is Node ${process.versions.node}, and npm has no newer one for ${process.platform} ${process.arch}. Install Node ${oldest} from https://nodejs.org, and try again.`,
  )
}

/** The environment for tools that start others by the name `node`: they find this one, and print no colors. */
export const onNode24 = (node) => ({ ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, FORCE_COLOR: '0' })
