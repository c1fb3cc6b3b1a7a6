import { completeCase } from '#test/cases.ts'
import type { Asker } from '../people.ts'
import { life, type Step } from './life.ts'
import { sendUntilAcknowledged, type Wish } from './send.ts'

/** One acknowledged write: by whom and under which key, and its answer letter by letter. */
export type Acknowledged = { who: string; key: string; answer: string }

/** What was acknowledged of one escalation, as it must be found afterwards. */
export type Story = { id: string; version: number; rounds: number; events: string[]; writes: Acknowledged[] }

export type Ledger = { stories: Story[]; lost: number }

type Writer = { address: string; author: Asker; tier2: Asker; ledger: Ledger; stopped(): boolean }

/** Writes escalation after escalation until it is stopped, and then finishes what is under way. */
export async function write(writer: Writer) {
  while (!writer.stopped()) {
    const story = await begin(writer)
    // Some are left on the way, so that every state is met.
    const steps = life.slice(0, Math.ceil(Math.random() * life.length))
    for (const step of steps) if (!writer.stopped()) await take(writer, story, step)
  }
}

async function begin(writer: Writer): Promise<Story> {
  const key = crypto.randomUUID()
  // A ticket of its own each, or the check would speak of the others.
  const body = { ...completeCase, ticket: `https://app.intercom.com/a/inbox/abc123/inbox/conversation/${BigInt(`0x${key.slice(0, 13).replace('-', '')}`)}` }
  const { author, ledger } = writer
  const answer = await acknowledged(writer, { path: '/api/escalations', who: author, key, body })
  const story = { id: answer.id, version: 1, rounds: 0, events: ['drafted'], writes: [{ who: author.id, key, answer: answer.text }] }
  ledger.stories.push(story)
  return story
}

async function take(writer: Writer, story: Story, { by, resource, body, leaves, raises }: Step) {
  const who = writer[by]
  const key = crypto.randomUUID()
  const answer = await acknowledged(writer, { path: `/api/escalations/${story.id}/${resource}`, who, key, body, version: story.version })
  story.version += raises
  story.rounds += resource === 'submissions' ? 1 : 0
  story.events.push(...leaves)
  story.writes.push({ who: who.id, key, answer: answer.text })
  if (answer.version !== story.version) throw new Error(`${resource} left version ${answer.version} where ${story.version} was due`)
}

/** Now and then a wish is sent twice at once, as an impatient door would: both must get one answer. */
async function acknowledged({ address, ledger }: Writer, wish: Omit<Wish, 'address'>) {
  const tries = Array.from({ length: Math.random() < 0.2 ? 2 : 1 }, () => sendUntilAcknowledged({ address, ...wish }))
  const answers = await Promise.all(tries)
  for (const { lost } of answers) ledger.lost += lost
  const [text = '', other = text] = answers.map((answer) => answer.text)
  if (text !== other) throw new Error(`One key got two answers at ${wish.path}:\n${text}\n${other}`)
  const { id, version }: { id: string; version: number } = JSON.parse(text)
  return { text, id, version }
}
