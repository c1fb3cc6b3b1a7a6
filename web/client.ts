import createClient from 'openapi-fetch'
import type { components, paths } from './openapi.ts'
import { texts } from './texts/texts.ts'

export type Escalation = components['schemas']['Escalation']
export type Case = components['schemas']['Case']
export type Finding = components['schemas']['Finding']
export type Problem = components['schemas']['Problem']

/** The one way to the server. Types of requests and answers come from its own OpenAPI document. */
export const client = createClient<paths>({ baseUrl: location.origin, fetch: (request) => answerTo(request).catch(lost) })

declare global {
  interface Window {
    /** What `first.js` asked for before this code was here, by its path; each answer is taken once. */
    askedAhead: Map<string, Promise<Response>>
  }
}

function answerTo(request: Request): Promise<Response> {
  const path = request.url.slice(location.origin.length)
  const answer = request.method === 'GET' ? window.askedAhead.get(path) : undefined
  window.askedAhead.delete(path)
  return answer ?? fetch(request)
}

/** What the server refused with, or in our own words that there was no answer at all. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The data of an answer; a refusal is thrown, so that TanStack Query sees it as the error it is. */
export function dataOf<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (data === undefined) throw new Refused(isProblem(error) ? error : noAnswer)
  return data
}

/** The problem behind any error a query or a wish ended with. */
export const problemOf = (error: unknown): Problem => (error instanceof Refused ? error.problem : noAnswer)

/** Nobody answered: the line is down, or the server is. What was typed is still here. */
export const isLost = (error: unknown) => error instanceof Refused && error.problem === noAnswer

/** Browsers say of a lost line what they say of our own mistakes: a TypeError. */
const lost = () => Promise.reject(new Refused(noAnswer))

// A proxy in between answers with pages of its own, which are no problem documents.
const isProblem = (error: unknown): error is Problem => typeof error === 'object' && error !== null && 'code' in error && 'detail' in error

/** Said when nobody was there to refuse. */
export const noAnswer: Problem = {
  type: 'about:blank',
  title: texts.shell.lost.title,
  status: 500,
  detail: texts.shell.lost.detail,
  code: 'no_answer',
  requestId: '',
  facts: {},
  problems: [],
  findings: [],
  changed: [],
}
