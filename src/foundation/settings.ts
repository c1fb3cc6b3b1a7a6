import { z } from 'zod'
import { isLoopback } from './loopback.ts'
import { networks } from './networks.ts'
import { hasCredentials } from './shown-address.ts'

/** An address that Baton prints or asks: what is secret has a setting of its own. */
const address = z
  .url({ protocol: /^https?$/, error: 'is not an http or https address' })
  .refine((given) => !hasCredentials(given), 'holds a user name or a password, which would be printed: leave them out')

const Variables = z.object({
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is below 1')
    .max(65_535, 'is above 65535')
    .default(4180)
    .meta({ example: '4180' }),
  HOST: z.string().min(1).default('127.0.0.1').meta({ example: '0.0.0.0' }),
  BATON_URL: address.optional().meta({ example: 'https://baton.example.com' }),
  BATON_PROXIES: z
    .string()
    .default('')
    .transform((given) =>
      given
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .refine((given) => networks(given) !== null, 'is not a list of IP addresses and CIDR blocks, separated by commas')
    .meta({ example: '10.0.0.5, 10.1.0.0/16' }),
  BATON_DATA: z.string().min(1).optional().meta({ example: '/var/lib/baton' }),
  BATON_SECRET: z.string().min(32, 'needs at least 32 characters').optional().meta({ example: 'the output of: openssl rand -hex 32' }),
  BATON_PG_USER: z
    .string()
    .regex(/^[a-z_][\w-]*$/i, 'is not the name of a system user')
    .optional()
    .meta({ example: 'postgres' }),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' })
    .optional()
    .meta({ example: 'postgres://baton:password@db.internal/baton' }),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, 'is not a bot token, which begins with xoxb-')
    .optional()
    .meta({ example: 'xoxb-…, from “OAuth & Permissions” of your Slack app' }),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'is not an app-level token, which begins with xapp-')
    .optional()
    .meta({ example: 'xapp-…, from “Basic Information” of your Slack app, with the scope connections:write' }),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[\da-f]{32}$/, 'is not a signing secret, which is 32 hexadecimal digits')
    .optional()
    .meta({ example: 'the “Signing Secret” under “Basic Information” of your Slack app' }),
  SLACK_API_URL: address.optional().meta({ example: 'https://slack.com/api/' }),
  INTERCOM_ACCESS_TOKEN: z
    .string()
    .regex(/^[\w+/.~-]{16,}={0,2}$/, 'is not an access token, which has no blanks and is longer')
    .optional()
    .meta({ example: 'the “Access Token” under “Authentication” of your Intercom app' }),
  INTERCOM_CLIENT_SECRET: z
    .string()
    .regex(/^[\w-]{16,}$/, 'is not a client secret, which has letters, digits and dashes only and is longer')
    .optional()
    .meta({ example: 'the “Client secret” under “Basic information” of your Intercom app' }),
  INTERCOM_API_URL: address.optional().meta({ example: 'https://api.eu.intercom.io' }),
  LOCAL_TICKETS: z.string().min(1).optional().meta({ example: '/var/lib/baton/tickets' }),
  EMBEDDINGS_URL: z
    .union([z.literal('off'), z.url({ protocol: /^https?$/, error: 'is neither an http or https address nor off' })])
    .optional()
    .meta({ example: 'http://127.0.0.1:11434/v1' }),
  EMBEDDINGS_MODEL: z.string().min(1).optional().meta({ example: 'nomic-embed-text' }),
  EMBEDDINGS_KEY: z.string().min(1).optional().meta({ example: 'the key of your service, where it wants one' }),
  BATON_DEV: z
    .literal('1', 'is neither 1 nor left out')
    .optional()
    .transform((given) => given !== undefined)
    .meta({ example: '1' }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'is none of debug, info, warn, error, silent').default('info').meta({ example: 'info' }),
})

export type Settings = z.infer<typeof Variables>

/** With the doors of development open, nobody may come in from elsewhere. */
const alone = (name: string, example: string) => ({
  path: [name],
  message: 'is not this machine alone, as it has to be with BATON_DEV, which lets anybody in as anybody',
  params: { example },
})

const Consistent = Variables.refine(({ BATON_DEV, HOST }) => !BATON_DEV || isLoopback(HOST), alone('HOST', '127.0.0.1'))
  .refine(({ BATON_DEV, BATON_URL = 'http://localhost' }) => !BATON_DEV || isLoopback(new URL(BATON_URL).hostname), alone('BATON_URL', 'http://localhost:4180'))
  .refine(({ LOCAL_TICKETS, INTERCOM_ACCESS_TOKEN }) => LOCAL_TICKETS === undefined || INTERCOM_ACCESS_TOKEN === undefined, {
    path: ['LOCAL_TICKETS'],
    message: 'is set beside INTERCOM_ACCESS_TOKEN, and Baton tends the tickets of one help desk: leave one of them out',
    params: { example: '(empty), with Intercom' },
  })

  .refine(({ EMBEDDINGS_URL = 'off', EMBEDDINGS_MODEL }) => EMBEDDINGS_URL === 'off' || EMBEDDINGS_MODEL !== undefined, {
    path: ['EMBEDDINGS_MODEL'],
    message: 'is missing, and the service at EMBEDDINGS_URL has to be told which of its models to use',
  })

/** A wrong setting: said to whoever starts Baton, and no fault of the program. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
}

/** Reads the environment, the only place that does. Throws one WrongSettings that lists every problem, each with its variable and an example. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  // An empty line in a .env file means "not set", not "set to nothing".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Consistent.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(say)
  throw new WrongSettings(`Baton cannot start with these settings:\n${problems.join('\n')}`)
}

const variables = Object.entries(Variables.shape).map(([name, shape]) => ({ name, example: String(shape.meta()?.example) }))

// Never the value that was given: half of these are secrets.
function say(issue: z.core.$ZodIssue) {
  const name = String(issue.path[0])
  const usual = variables.find((variable) => variable.name === name)?.example
  const example = (issue.code === 'custom' && issue.params?.example) || usual
  return `  ${name}: ${issue.message}; for example ${name}=${example}`
}
