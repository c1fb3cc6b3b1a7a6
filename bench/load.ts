import { Agent, request } from 'node:http'

/** One request; `text` is what goes into its body. */
export type Ask = { address: string; path: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; text?: string }

/** Connections are kept, as a door keeps them. */
const agent = new Agent({ keepAlive: true })

/** Asks with as little work of our own as can be, since we use the same processors. Throws for any answer above 299. */
export function ask({ address, path, method = 'GET', headers = {}, text }: Ask): Promise<string> {
  return new Promise((done, fail) => {
    const asking = request(`${address}${path}`, { agent, method, headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        body += part
      })
      answer.on('end', () => ((answer.statusCode ?? 500) > 299 ? fail(new Error(`${path}: ${answer.statusCode} ${body.slice(0, 500)}`)) : done(body)))
      answer.on('error', fail)
    })
    asking.on('error', fail)
    asking.end(text)
  })
}
