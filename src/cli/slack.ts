import type { Command } from 'commander'
import { stringify } from 'yaml'
import { manifest } from '#src/channels/slack/manifest.ts'
import { readSettings } from '#src/foundation/settings.ts'
import { refuse } from './refusals.ts'
import { say } from './say.ts'

const howTo = `
Create the app with it: https://api.slack.com/apps → “Create New App” → “From a manifest”. docs/slack.md has every step.
Without --http Baton opens the line to Slack itself, and needs no address that Slack can reach.
Example: npx baton slack manifest`

export function addSlack(program: Command) {
  program
    .command('slack')
    .description('connect Slack')
    .command('manifest')
    .description('print the manifest of the Slack app, with just what Baton uses; needs no database')
    .option('--http', 'have Slack send its requests to BATON_URL')
    .option('--json', 'as JSON; otherwise as YAML')
    .addHelpText('after', howTo)
    .action(({ http = false, json = false }: { http?: boolean; json?: boolean }) => {
      say(printed(http, json))
    })
}

function printed(http: boolean, json: boolean): string {
  const address = readSettings().BATON_URL?.replace(/\/+$/, '') ?? null
  if (http && address === null) throw refuse('command.no_address', {})
  const made = manifest({ address: http ? address : null, shown: address })
  return json ? JSON.stringify(made, null, 2) : stringify(made).trimEnd()
}
