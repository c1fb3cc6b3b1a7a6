import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

type File = { file: string }

/** What a command refuses before the domain is asked: `malformed` ends with the exit code for wrong usage. */
const commandRefusals = {
  'command.unreadable_file': {
    kind: 'malformed',
    title: 'The file cannot be read',
    detail: ({ file, reason }: File & { reason: string }) => `${file} cannot be read: ${reason}. Give the path of a text file, or “-” for standard input.`,
  },
  'command.no_text': {
    kind: 'malformed',
    title: 'The file holds no text',
    detail: ({ file }: File) => `${file} is not a text in UTF-8. Save it as plain text, and try again.`,
  },
  'command.empty_file': {
    kind: 'malformed',
    title: 'The file is empty',
    detail: ({ file }: File) => `${file} is empty. Write the case into it first; the macro shows how.`,
  },
  'command.file_too_large': {
    kind: 'malformed',
    title: 'The file is too large',
    detail: ({ file }: File) => `${file} is larger than 1 MB. An escalation has about a hundred words; upload long evidence as a file instead.`,
  },
  'command.wrong_option': {
    kind: 'malformed',
    title: 'An option is wrong',
    detail: (_: object) => 'This cannot be taken as it is:',
  },
  'command.leads_only': {
    kind: 'forbidden',
    title: 'Somebody else has to do this',
    detail: ({ name, what }: { name: string; what: string }) => `${name} may not ${what}: only a lead or an administrator may.`,
  },
  'command.unknown_email': {
    kind: 'not_found',
    title: 'Nobody here has this e-mail address',
    detail: ({ email }: { email: string }) => `Nobody here has the e-mail address ${email}. “npx baton people list” shows who is here.`,
  },
  'command.no_number': {
    kind: 'malformed',
    title: 'This is no escalation’s number',
    detail: ({ given }: { given: string }) => `“${given}” is no escalation’s number. Give one such as E-1042, or its id.`,
  },
  'command.no_address': {
    kind: 'malformed',
    title: 'No address to be reached at',
    detail: (_: object) =>
      'Slack needs an address to send its requests to. Set BATON_URL, for example BATON_URL=https://baton.example.com, or leave --http out.',
  },
  'command.no_export': {
    kind: 'malformed',
    title: 'This holds no articles',
    detail: ({ path }: { path: string }) =>
      `${path} is neither a folder nor a list of articles as Intercom’s or Zendesk’s API answers it. Give a folder of .md or .html files, or such a list as .json.`,
  },
  'command.import_from_where': {
    kind: 'malformed',
    title: 'From where?',
    detail: (_: object) => 'Give a folder or a .json export, or --from intercom; one of them.',
  },
  'command.no_intercom': {
    kind: 'malformed',
    title: 'Intercom is not connected',
    detail: ({ permission }: { permission: string }) =>
      `INTERCOM_ACCESS_TOKEN is not set. Set it to the access token of an app in Intercom that has the permission “${permission}”; docs/intercom.md says how to make one.`,
  },
  'command.intercom_unread': {
    kind: 'unavailable',
    title: 'The articles could not be read',
    detail: ({ reason, read, total }: { reason: string; read: number; total: number | null }) =>
      `${reason} ${read === 0 ? 'No article' : `${read}${total === null ? '' : ` of ${total}`} articles`} had been read, and nothing was changed.`,
  },
  'command.wrong_case': {
    kind: 'malformed',
    title: 'The file holds no case',
    detail: ({ file }: File) => `${file} is JSON, but no case as the API takes it:`,
  },
} as const satisfies Catalogue

export const refuse = refuser(commandRefusals)
