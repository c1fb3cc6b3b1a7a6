import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { macroFile } from '#src/channels/local/files.ts'
import { macroThere } from '#src/sops/macro-there.ts'
import { deskOf } from './desk.ts'
import { lin, openOffice } from './office.ts'

const address = '/api/sops/non-bug-escalation/macro-there'
const title = 'SA - Internal | Escalation (Non-Bug)'

test('the help desk’s macro is compared with the one that the SOP in force makes, line by line', async () => {
  const { desk, macro } = await deskOf()
  const office = await openOffice({ desk })
  const { ours } = (await office.as(lin).get(address)).body
  expect(ours).toMatch(/^SA - Internal \| Escalation \(Non-Bug\)\n\nTicket URL \/ ID:\n/)

  await macro(
    title,
    ours
      .split('\n')
      .map((line: string) => `<p>${line}</p>`)
      .join(''),
  )
  expect((await office.as(lin).get(address)).body).toMatchObject({ title, standing: 'same', because: null, wayOut: null })

  await macro(title, ours.replace('Proposed Solution:', 'What now?'))
  const { body } = await office.as(lin).get(address)
  expect(body).toMatchObject({ standing: 'different', because: null, there: expect.stringContaining('What now?'), ours })
  expect(body.wayOut).toBe('Save it as macros/SA%20-%20Internal%20%7C%20Escalation%20(Non-Bug).txt in the folder of tickets.')
  expect(body.lines.filter((line: { in: string }) => line.in !== 'both')).toEqual([
    { in: 'there', text: 'What now?' },
    { in: 'ours', text: 'Proposed Solution:' },
  ])
})

test('whatever there is not to compare, is said with a way out, and the text to paste is there all the same', async () => {
  const nothing = { title, there: null, lines: [], ours: expect.stringContaining('Proposed Solution:') }
  const { desk, folder } = await deskOf()
  const office = await openOffice({ desk })

  expect((await (await openOffice()).as(lin).get(address)).body).toEqual({
    ...nothing,
    ...{ standing: 'no-desk', because: 'No help desk is connected.', wayOut: 'docs/help-desk.md says how to connect one.' },
  })
  expect((await office.as(lin).get(address)).body).toEqual({
    ...nothing,
    ...{
      standing: 'absent',
      because: `Tickets as files has no macro “${title}”, or none that Baton may see.`,
      wayOut: expect.stringMatching(/^Save it as macros\//),
    },
  })
  await mkdir(join(folder, macroFile(title)), { recursive: true })
  expect((await office.as(lin).get(address)).body).toEqual({
    ...nothing,
    ...{
      standing: 'unreadable',
      because: `${macroFile(title)} in the folder of tickets cannot be read: it is no file.`,
      wayOut: expect.stringMatching(/^Read it again/),
    },
  })
})

test('a help desk that wants a rest says so, one that is slow is not waited for, and an SOP that is none is refused', async () => {
  const { desk } = await deskOf()
  const office = await openOffice({ desk: { ...desk, macro: async () => ({ result: 'later', reason: 'Intercom asks Baton to wait.', seconds: 7 }) } })
  expect((await office.as(lin).get(address)).body).toMatchObject({ standing: 'unreadable', because: 'Intercom asks Baton to wait.' })

  const silent = { ...desk, macro: () => new Promise<never>(() => {}) }
  expect(await macroThere(office, silent, { name: 'non-bug-escalation', patience: 20 })).toMatchObject({
    standing: 'unreadable',
    because: expect.stringMatching(/^No answer came from Tickets as files within 1 seconds?\.$/),
  })
  expect((await office.as(lin).get('/api/sops/none/macro-there')).body).toMatchObject({ status: 404, code: 'sop.not_found' })
})
