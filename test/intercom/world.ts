/** What an Intercom has in it. Times are in seconds, as Intercom counts them; ids are texts. */
export type World = {
  now: () => number
  app: { id_code: string; name: string; region: string }
  /** Whose the access token is. */
  self: string
  token: string
  admins: { id: string; name: string; email: string; teams: string[] }[]
  teams: { id: string; name: string }[]
  tags: { id: string; name: string }[]
  contacts: Contact[]
  companies: Company[]
  talks: Talk[]
  /** Newest change first, as Intercom lists them. */
  articles: Article[]
  macros: { id: string; name: string; body: string; body_text: string; updated_at: string }[]
  next: number
}

type Contact = { id: string; name: string; email: string; company: string | null; custom_attributes: Record<string, unknown> }
type Company = { id: string; name: string; plan: string; monthly_spend: number; size: number; custom_attributes: Record<string, string> }

type Article = { id: string; title: string; body: string | null; state: 'published' | 'draft'; url: string | null }

export type Part = { id: string; part_type: string; body: string | null; at: number; author: Author; assigned_to: { type: string; id: string } | null }
export type Author = { type: string; id: string; name: string; email: string }

/** A conversation or a ticket. `number`: what people see of a ticket. */
export type Talk = {
  kind: 'conversation' | 'ticket'
  id: string
  number: string
  title: string
  created: number
  updated: number
  open: boolean
  admin: string | null
  team: string | null
  tags: { id: string; at: number; by: string }[]
  contact: string | null
  body: string
  parts: Part[]
  linked: { type: 'conversation' | 'ticket'; id: string }[]
}

export const token = 'dG9rOmludGVyY29tLXRlc3RzLW9ubHk='

/** Maya is on Tier 1, Tomás and Ada on Tier 2; the token is Baton's own account. */
export function openWorld({ now = () => Math.floor(Date.now() / 1_000), ...given }: Partial<World> = {}): World {
  return {
    now,
    app: { id_code: 'abc123', name: 'Northwind Support', region: 'US' },
    self: '900',
    token,
    admins: [
      { id: '900', name: 'Baton', email: 'baton@example.com', teams: [] },
      { id: '901', name: 'Maya', email: 'maya@example.com', teams: ['41'] },
      { id: '902', name: 'Tomás', email: 'tomas@example.com', teams: ['42'] },
      { id: '903', name: 'Ada', email: 'ada@example.com', teams: ['42'] },
    ],
    teams: [
      { id: '41', name: 'Tier 1' },
      { id: '42', name: 'Tier 2' },
    ],
    tags: [{ id: '71', name: 'vip' }],
    contacts: [
      {
        id: '6762f0dd1bb69f9f2193bb83',
        name: 'Ana Lima',
        email: 'ana@northwind.example',
        company: '6762f0ab1bb69f9f2193bb11',
        custom_attributes: { persona: 'agency', sites: 25 },
      },
    ],
    companies: [{ id: '6762f0ab1bb69f9f2193bb11', name: 'Northwind', plan: 'Agency', monthly_spend: 1900, size: 40, custom_attributes: { health: 'healthy' } }],
    talks: [],
    articles: [],
    macros: [],
    next: 1_000,
    ...given,
  }
}

export const newId = (world: World) => String(world.next++)

/** Puts a conversation or a ticket there, as a customer would have begun it. */
export function begun(world: World, written: Partial<Talk> & Pick<Talk, 'id'>): Talk {
  const at = world.now() - 600
  const talk: Talk = {
    kind: 'conversation',
    number: written.id,
    title: 'Copying templates',
    created: at,
    updated: at,
    open: true,
    admin: null,
    team: '41',
    tags: [{ id: '71', at, by: '901' }],
    contact: world.contacts[0]?.id ?? null,
    body: '<p>Can we copy our templates to eleven other workspaces?</p>',
    parts: [],
    linked: [],
    ...written,
  }
  world.talks.push(talk)
  return talk
}

/** An article as its help center has it: published, unless it says otherwise. */
export function written(world: World, { id, ...given }: Partial<Article> & Pick<Article, 'id'>): Article {
  const title = `Article ${id}`
  const url = given.state === 'draft' ? null : `https://help.northwind.example/en/articles/${id}`
  const article: Article = { id, title, body: `<p>Words of ${id}.</p>`, state: 'published', url, ...given }
  world.articles.unshift(article)
  return article
}

/** Something happens on it. */
export function happen(world: World, talk: Talk, part: Pick<Part, 'part_type'> & Partial<Part>, by = world.self): Part {
  const whole = { id: newId(world), body: null, at: world.now(), author: authorOf(world, by), assigned_to: null, ...part }
  talk.parts.push(whole)
  talk.updated = whole.at
  return whole
}

function authorOf(world: World, id: string): Author {
  const admin = world.admins.find((one) => one.id === id)
  if (admin) return { type: 'admin', id, name: admin.name, email: admin.email }
  const contact = world.contacts.find((one) => one.id === id)
  return { type: 'user', id, name: contact?.name ?? 'Somebody', email: contact?.email ?? 'somebody@example.com' }
}

export const customerOf = (world: World, { contact }: Talk) => authorOf(world, contact ?? 'nobody')
