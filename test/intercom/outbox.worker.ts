import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { intercom } from '#src/channels/intercom/intercom.ts'
import { connect } from '#src/database/database.ts'
import { keepDelivering } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { openQueue } from '#src/queue/queue.ts'
import { token } from './world.ts'

// For outbox.test.ts: keeps what was promised to Intercom until it is killed.
const [config = '', apiUrl = ''] = process.argv.slice(2)
const where = JSON.parse(config)
const db = connect({ ...where, max: 5 }, () => {})
const queue = await openQueue(where, { keeper: true, onError: () => {} })
const baseUrl = 'https://baton.example.com'
const desk = intercom({ client: intercomClient({ token, apiUrl }), called: 'Northwind Support', baseUrl, clock: () => new Date() })
await keepDelivering({ db, queue, channels: [helpdesk({ db, desk, baseUrl })], log: openLog('silent') })
