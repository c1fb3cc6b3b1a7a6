import { expect, test } from 'vitest'
import { openGround } from './ground.ts'
import { hasContract, withoutContract } from './proxy.ts'
import { begun, token } from './world.ts'

const ground = await openGround({ checked: true })
const id = '215470012345'
const title = hasContract ? '' : ` (left out: ${withoutContract})`

const post = (path: string, body: object) =>
  fetch(`${ground.proxy?.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'intercom-version': '2.14' },
    body: JSON.stringify(body),
  })

test.runIf(hasContract)(`a request that is not as the contract has it does not arrive${title}`, async () => {
  const talk = begun(ground.world(), { id })
  expect((await post(`/conversations/${id}/reply`, { message_type: 'note', type: 'admin', admin_id: '900', body: 'x' })).status).toBe(200)
  expect(talk.parts.length).toBe(1)
  expect((await post(`/conversations/${id}/reply`, { message_type: 'whisper', type: 'admin', admin_id: '900', body: 'x' })).status).toBe(422)
  expect((await post(`/conversations/${id}/reply`, { message_type: 'note', type: 'admin', body: 'x' })).status).toBe(422)
  expect(talk.parts.length).toBe(1)
})

test.runIf(hasContract)(`an answer that is not as the contract has it does not come back${title}`, async () => {
  const talk = begun(ground.world(), { id })
  talk.created = 'yesterday' as unknown as number // as no Intercom says it
  expect(await ground.desk().find(id)).toMatchObject({ result: 'later', reason: expect.stringContaining('HTTP 500') })
})
