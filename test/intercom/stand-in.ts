// An Intercom for development: the people of the demo, the conversations that its cases name, and nothing that leaves this machine.
// It keeps what is done to it as long as it runs. Started by bin/dev.js; INTERCOM_PORT says where.
import { readTicket } from '#src/cases/ticket.ts'
import { readScript } from '#src/demo/script.ts'
import { emailOf, isNick, team, teams } from '#src/demo/team.ts'
import { blankMacro } from '#src/sops/macro/blank.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import type { Sop } from '#src/sops/sop.ts'
import { openServer } from './server.ts'
import { begun, openWorld, type World } from './world.ts'

const nicks = Object.keys(team).filter(isNick)
const tiers = [
  { id: '41', name: 'Tier 1' },
  { id: '42', name: 'Tier 2' },
  { id: '43', name: 'Product Support' },
]
const teamsOf = (nick: (typeof nicks)[number]) => (teams['Tier 2'].some((one) => one === nick) ? ['42', '43'] : ['41'])

const world = openWorld({
  app: { id_code: 'k7w2pq', name: 'Lighthouse Support', region: 'US' },
  token: 'intercom-for-development',
  admins: [
    { id: '900', name: 'Baton', email: 'baton@example.com', teams: [] },
    ...nicks.map((nick, at) => ({ id: String(901 + at), name: team[nick].name, email: emailOf(nick), teams: teamsOf(nick) })),
  ],
  teams: tiers,
  tags: [{ id: '71', name: 'vip' }],
  contacts: [],
  companies: [],
})
for (const { facts } of await readScript()) putThere(world, facts)
for (const { sop } of await shippedSops()) if (sop.name === 'non-bug-escalation') world.macros.push(grownOld(sop))
await openServer(() => world, Number(process.env.INTERCOM_PORT))

/** The conversation of one case, with its customer as the case has them: “name | persona | plan | health | notes”. */
function putThere(world: World, facts: unknown) {
  const { ticket, customer = '', ask = '' } = (facts as { case?: Record<string, string> } | null)?.case ?? {}
  const read = ticket === undefined ? null : readTicket(ticket)
  const id = read?.kind === 'intercom' ? read.conversation : read?.kind === 'number' ? read.number : null
  if (id === null || world.talks.some((talk) => talk.id === id)) return
  const [name = '', persona = '', plan = '', health = ''] = customer.split(' | ')
  const contact = `6762f0dd${id.padStart(16, '0').slice(-16)}`
  const company = `6762f0ab${id.padStart(16, '0').slice(-16)}`
  const email = `hello@${name.toLowerCase().replace(/[^a-z]+/g, '-') || 'customer'}.example`
  world.companies.push({ id: company, name, plan, monthly_spend: 200, size: 12, custom_attributes: { health } })
  world.contacts.push({ id: contact, name: name || 'Somebody', email, company, custom_attributes: { persona } })
  begun(world, { id, contact, title: ask.split(/[.?!;]/)[0] ?? '', body: `<p>${ask.replace(/[<>&]/g, ' ')}</p>`, tags: [] })
}

/** The SOP's macro as somebody pasted it long ago: some headings are called otherwise by now, and one is missing. */
function grownOld(sop: Sop): World['macros'][number] {
  const lines = blankMacro(sop)
    .replace('Steps Taken:', 'What did you try?')
    .replace(/^Why there is nothing to see:\n/m, '')
    .split('\n')
    .filter((line) => line !== '')
  return {
    id: '5001',
    name: sop.macro.title,
    body: lines.map((line) => `<p>${line}</p>`).join(''),
    body_text: lines.join(' '),
    updated_at: '2026-01-12T09:00:00Z',
  }
}
