// Imports point down the list in .dependency-cruiser.js; and the check has seen every file it should, or it would pass by seeing none.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const options = await extractOptions('./.dependency-cruiser.js')
const { output } = await cruise(
  ['src', 'web', 'test', 'bench'].filter((folder) => existsSync(folder)),
  options,
  {},
  { tsConfig: extractTsConfig('tsconfig.json') },
)

for (const { rule, from, to } of output.summary.violations) console.error(`${rule.name}: ${from} → ${to}`)

const seen = new Set(output.modules.map(({ source }) => source))
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src/*.ts', 'web/*.ts', 'web/*.tsx', 'test/*.ts', 'bench/*.ts'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
const unseen = listed.filter((file) => !seen.has(file))
if (unseen.length > 0) console.error(`not seen by the import check: ${unseen.join(', ')}`)

console.log(`${output.summary.totalCruised} modules, ${output.summary.violations.length} imports against the order`)
process.exitCode = output.summary.violations.length + unseen.length === 0 ? 0 : 1
