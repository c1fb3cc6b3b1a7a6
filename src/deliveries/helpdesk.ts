/** A ticket as its help desk knows it: `id` finds it again, `url` opens it for people. */
export type Ticket = { id: string; url: string | null }

/** What a help desk knows about a ticket and whose it is. What it does not know is null or empty. */
export type TicketContext = Ticket & {
  subject: string | null
  state: 'open' | 'closed'
  contact: { name: string | null; email: string | null; attributes: Attributes } | null
  company: { name: string | null; plan: string | null; attributes: Attributes } | null
  tags: readonly string[]
  team: string | null
  assignee: string | null
  /** The newest last. */
  messages: readonly { from: string; text: string; at: string }[]
}

/** Whatever else the desk keeps of somebody, under its own names. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Words for colleagues on a ticket. `mark` is left in it, and finds it again. */
export type Note = { mark: string; text: string }

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
  hasNote(ticket: Ticket, mark: string): Promise<Done<{ there: boolean }>>
}
