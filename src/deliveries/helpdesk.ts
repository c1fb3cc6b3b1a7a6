/** How many of the messages of a ticket are read, and how much of each, in UTF-16 units. A help desk cuts before it converts. */
export const lastMessages = 10
export const longestMessage = 4_000

/** A ticket as its help desk knows it: `id` finds it again, `url` opens it for people. */
export type Ticket = { id: string; url: string | null }

/** What a help desk knows about a ticket and whose it is. What it does not know is null or empty. */
export type TicketContext = Ticket & {
  /** The number that people see on the screen, where that is not the id. */
  number: string | null
  subject: string | null
  state: 'open' | 'closed'
  contact: { name: string | null; email: string | null; attributes: Attributes } | null
  /** `monthlySpend` as a number, in whatever currency the desk keeps it; `size`: how many people work there. */
  company: { name: string | null; plan: string | null; monthlySpend: number | null; size: number | null; attributes: Attributes } | null
  /** Null: the desk does not say. */
  tags: readonly string[] | null
  /** By its name. */
  team: string | null
  /** By their e-mail address. */
  assignee: string | null
  /** Who last changed what, as far as the desk remembers. */
  touched: Partial<Record<Aspect, Touch>>
  /** What was said to and by the customer, the newest last: the last ten or fewer. */
  messages: readonly { from: string; text: string; at: string }[]
  linked: readonly Ticket[]
}

/** How a ticket stands among colleagues; nothing of its customer. */
export type Standing = Pick<TicketContext, 'id' | 'url' | 'state' | 'tags' | 'team' | 'assignee' | 'touched'>

/** What of a ticket Baton keeps true, and others may change. */
export type Aspect = 'tags' | 'team' | 'state'

/** `by`: as people call them; null: the desk does not say. `at`: ISO 8601. */
export type Touch = { by: string | null; at: string }

/** Whatever else the desk keeps of somebody, under its own names. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Words for colleagues on a ticket. `mark` is left in it, and finds it again. */
export type Note = { mark: string; text: string }

/** A note as it stands on a ticket. `by`: null when no colleague wrote it. `text`: plain, or HTML as the desk keeps it. `mark`: null when Baton did not write it. */
export type WrittenNote = { id: string; by: { name: string | null; email: string | null } | null; text: string; at: string; mark: string | null }

/**
 * done     it is so now
 * later    it is certainly not so, and waiting `seconds` may cure that (null: Baton chooses)
 * refused  it cannot be so, for a reason that a person has to put right
 * unsure   nobody knows: it is read before it is done again
 */
export type Done<T = object> =
  | ({ result: 'done' } & T)
  | { result: 'later'; reason: string; seconds: number | null }
  | { result: 'refused'; reason: string }
  | { result: 'unsure'; reason: string }

/**
 * What Baton asks of any help desk. Everything is done twice without harm but a note, which is looked for by its mark.
 * There is no way to write to a customer, and there never will be one here.
 */
export type HelpDesk = {
  /** What people call this one. */
  readonly called: string
  /** The ticket behind an address, an id or the number that people see. */
  find(written: string): Promise<Done<{ ticket: Ticket }>>
  read(ticket: Ticket): Promise<Done<{ context: TicketContext }>>
  tag(ticket: Ticket, name: string): Promise<Done>
  untag(ticket: Ticket, name: string): Promise<Done>
  /** To a team by its name, or to a colleague by their e-mail address. */
  assign(ticket: Ticket, to: { team: string } | { agent: string }): Promise<Done>
  note(ticket: Ticket, note: Note): Promise<Done>
  /** All notes for colleagues, the newest last. */
  notes(ticket: Ticket): Promise<Done<{ notes: readonly WrittenNote[] }>>
  /** The same notes, and how the ticket stands, at one reading. */
  look(ticket: Ticket): Promise<Done<{ standing: Standing; notes: readonly WrittenNote[] }>>
  /** What changed since, the longest ago first, perhaps not all at once: asked again from `until`, the rest comes. A ticket may come twice. */
  changed(since: Date): Promise<Done<{ tickets: readonly Ticket[]; until: Date }>>
  /** The text of a macro by its name; null: there is none. */
  macro(name: string): Promise<Done<{ text: string | null }>>
  /** Where people put the text of that macro: a sentence. Baton writes none. */
  macroPlace(name: string): string
}
