// Writes web/openapi.ts, the types of every request and answer, from the routes themselves. `--check` only says whether that has been done.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { createApp } from '../src/http/app.ts'
import { apiDocument } from '../src/http/documents.ts'
import { root } from './install.js'

const file = join(root, 'web', 'openapi.ts')
// Nothing is asked of the house: only its routes are read, those of development too.
const app = createApp({ web: null, dev: {} })
const types = await openapiTS(JSON.stringify(apiDocument(app)), { alphabetize: true })
const text = `// Written by “npm run openapi” from the routes; npm test sees to it that it is up to date.\n${astToString(types)}`

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('web/openapi.ts is not what the routes say. Write it anew with: npm run openapi\n')
  process.exitCode = 1
}
