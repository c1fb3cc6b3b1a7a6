import { hashPassword } from 'better-auth/crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { setPassword } from '#src/people/accept-invitation.ts'
import { openAuth } from '#src/people/auth.ts'
import { personBehind } from '#src/people/sign-in.ts'
import { ada, emailOf, noon, type Office, openOffice } from './office.ts'

const password = 'correct horse battery'
const hashed = hashPassword(password)
const secret = 'a secret for tests, and only for them'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await setPassword({ db: office.db, now: noon }, ada.id, await hashed)
})

const plain = 'baton.session_token'
const secure = `__Secure-${plain}`

describe.each([
  ['https', 'https://baton.example.com', secure, plain],
  ['http', 'http://localhost', plain, secure],
])('over %s', (_, baseUrl, right, wrong) => {
  const auth = () => openAuth({ db: office.db, secret, baseUrl })

  async function signedValue() {
    const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: emailOf(ada), password }) }
    const answer = await auth().handler(new Request(`${baseUrl}/api/auth/sign-in/email`, asked))
    const [name, value = ''] = answer.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? []
    expect(name).toBe(right)
    return value
  }

  const other = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAA'
  test.each<[string, (value: string) => string, boolean]>([
    ['its own name', (value) => `${right}=${value}`, true],
    ['its own name among others', (value) => `a=b; ${right}=${value}; c=d`, true],
    ['its own name twice with one value', (value) => `${right}=${value}; ${right}=${value}`, true],
    ['its own name beside the other', (value) => `${wrong}=${other}; ${right}=${value}`, true],
    ['the other name', (value) => `${wrong}=${value}`, false],
    ['its own name twice', (value) => `${right}=${value}; ${right}=${other}`, false],
    ['its own name twice, the other way round', (value) => `${right}=${other}; ${right}=${value}`, false],
    ['its own name in upper case', (value) => `${right.toUpperCase()}=${value}`, false],
    ['its own name in lower case, where that differs', (value) => `${right.toLowerCase()}=${value}`, right === right.toLowerCase()],
    ['a __Host- name', (value) => `__Host-${plain}=${value}`, false],
    ['a dash for the dot', (value) => `${right.replace('.', '-')}=${value}`, false],
    ['a name that ends like it', (value) => `x${right}=${value}`, false],
    ['a name that begins like it', (value) => `${right}x=${value}`, false],
    ['broken percent-encoding', () => `${right}=%E0%A4%A`, false],
  ])('a session under %s', async (_name, cookie, isRead) => {
    const headers = new Headers({ cookie: cookie(await signedValue()) })
    const { person } = await personBehind({ db: office.db, auth: auth(), now: noon }, headers)

    expect(person?.id ?? null).toBe(isRead ? ada.id : null)
  })

  test('the name that is not read opens nothing of better-auth either', async () => {
    const headers = { cookie: `${wrong}=${await signedValue()}` }
    await expect(auth().handler(new Request(`${baseUrl}/api/auth/get-session`, { headers }))).rejects.toThrow('not signed in')
  })
})
