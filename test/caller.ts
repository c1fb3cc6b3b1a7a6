type App = { request(path: string, init: RequestInit): Response | Promise<Response>; fetch(request: Request): Response | Promise<Response> }

/** What a request may say besides its body. A POST gets a fresh key unless the test gives one; `version` becomes If-Match. */
type Said = { key?: string; version?: number; headers?: Record<string, string> }

// biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what it takes an answer to be
type Answer = { status: number; headers: Headers; type: string | null; body: any }

/** Somebody who asks, without a socket: `who` are the headers that say who they are; `inSession`: those they send where no token will do. */
export function callerOf(app: App, who: Record<string, string>, inSession?: () => Promise<Record<string, string>>) {
  async function send(method: string, path: string, body: object | string | undefined, said: Said): Promise<Answer> {
    const answer = await sendAs(who, method, path, body, said)
    const needsSession = answer.status === 403 && answer.body.code === 'people.needs_session'
    return inSession && needsSession ? sendAs(await inSession(), method, path, body, said) : answer
  }
  async function sendAs(who: Record<string, string>, method: string, path: string, body: object | string | undefined, { key, version, headers }: Said) {
    const said = { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...keyed(key), ...versioned(version), ...headers }
    const text = typeof body === 'object' ? JSON.stringify(body) : body
    return answered(await app.request(path, { method, headers: said, ...(text === undefined ? {} : { body: text }) }))
  }
  return {
    get: (path: string, said: Said = {}) => send('GET', path, undefined, said),
    post: (path: string, body: object | string = {}, said: Said = {}) => send('POST', path, body, { key: crypto.randomUUID(), ...said }),
    patch: (path: string, body: object | string, said: Said = {}) => send('PATCH', path, body, said),
    put: (path: string, body: object = {}, said: Said = {}) => send('PUT', path, body, said),
    delete: (path: string, said: Said = {}) => send('DELETE', path, undefined, said),
    /** For uploads, streams and the browser's tests: any request, answered by the real routes. */
    fetch(request: Request) {
      for (const [name, value] of Object.entries(who)) request.headers.set(name, value)
      return Promise.resolve(app.fetch(request))
    },
  }
}

const keyed = (key: string | undefined): Record<string, string> => (key === undefined ? {} : { 'idempotency-key': key })
const versioned = (version: number | undefined): Record<string, string> => (version === undefined ? {} : { 'if-match': `"${version}"` })

async function answered(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type')
  const text = await response.text()
  return { status: response.status, headers: response.headers, type, body: type?.includes('json') ? JSON.parse(text) : text }
}
